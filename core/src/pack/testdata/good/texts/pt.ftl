has-a-lead =
    .title = Alguém é responsável
