"""One question → one Finding, then one story → one Account. The only room that knows "agree" and "conflict"; writes no sentences but the question."""

from variorum.reconcile.account import assemble_account
from variorum.reconcile.question import reconcile_question, reconcile_questions

__all__ = ["assemble_account", "reconcile_question", "reconcile_questions"]
