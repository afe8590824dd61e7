//! The typed shape of a document: action plans, commitments, milestones and processes.
