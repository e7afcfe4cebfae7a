"""What auditors read of the journal, what a subject reads of who asked about it, and the proofs for both."""
