"""Completing papers from what services on the web say: looked for, compared, proposed, and taken as one step.

A window or a command line calls `plan_completion`, shows the plan, and applies `completion_edit` of what was
chosen. Nothing is written before, and nothing that a person has typed is overwritten unless it was chosen.
"""

from paperdesk.library.completing.editing import completion_edit
from paperdesk.library.completing.identifying import Fate, Identified, adding_edit, look_up, stub
from paperdesk.library.completing.origins import FieldOrigin, origins_of
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
from paperdesk.library.completing.waiting import (
    WaitingPaper,
    settled,
    to_resume,
    wait_for,
    wait_no_longer,
    waiting,
    waiting_count,
)

__all__ = [
    "Candidate",
    "Choices",
    "Completion",
    "CompletionPlan",
    "Fate",
    "FieldChoice",
    "FieldOrigin",
    "Identified",
    "Outcome",
    "Publication",
    "Value",
    "WaitingPaper",
    "adding_edit",
    "completion_edit",
    "lacking",
    "look_up",
    "origins_of",
    "plan_completion",
    "settled",
    "stub",
    "take",
    "to_resume",
    "wait_for",
    "wait_no_longer",
    "waiting",
    "waiting_count",
]
