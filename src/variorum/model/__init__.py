"""What flows through the house: frozen records. Each file looks only at the ones before it: ids, article, problem, mark, claim, question, finding, account."""
