-people = People
# A text of the whole pack.
shared-reason = Seen by { -people }.
