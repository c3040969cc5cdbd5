"""Completing papers from what services on the web say: looked for, compared, proposed, and taken as one step.

A window or a command line calls `plan_completion`, shows the plan, and applies `completion_edit` of what was
chosen. Nothing is written before, and nothing that a person has typed is overwritten unless it was chosen.
"""

from paperdesk.library.completing.editing import completion_edit
from paperdesk.library.completing.plan import (
    Candidate,
    Choices,
    Completion,
    CompletionPlan,
    FieldChoice,
    Outcome,
    Publication,
    Value,
    take,
)
from paperdesk.library.completing.planning import lacking, plan_completion

__all__ = [
    "Candidate",
    "Choices",
    "Completion",
    "CompletionPlan",
    "FieldChoice",
    "Outcome",
    "Publication",
    "Value",
    "completion_edit",
    "lacking",
    "plan_completion",
    "take",
]
