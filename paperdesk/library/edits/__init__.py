"""Every way to change a library: each a small frozen edit that knows its own inverse."""

from paperdesk.library.edits.adding import AddPapers, HideBatch, ShowBatch
from paperdesk.library.edits.completing import AddAliases, DropAliases, FillFields
from paperdesk.library.edits.deciding import (
    MarkOpened,
    PutRatings,
    PutStatuses,
    SetRating,
    SetStarred,
    SetStatus,
)
from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.feeding import (
    AddFeed,
    ChangeFeed,
    ForgetReply,
    LetGo,
    MarkSeen,
    PutSeen,
    RemoveFeed,
    RestoreFeed,
    VisitFeed,
)
from paperdesk.library.edits.filing import (
    AddToCollection,
    CreateCollection,
    DeleteCollection,
    FileUnder,
    MoveCollection,
    PutCollection,
    RemoveFromCollection,
    RenameCollection,
)
from paperdesk.library.edits.filtering import PutAside, SetFeedFilters
from paperdesk.library.edits.identified import AddIdentified
from paperdesk.library.edits.keying import PutKeys, SetKeyFormula, SetKeys
from paperdesk.library.edits.living import AddLiveFile, RemoveLiveFile, SetLiveFile
from paperdesk.library.edits.looking_up import PutOrigins, TakeFacts, WaitForDetails
from paperdesk.library.edits.many import Many, Pieces
from paperdesk.library.edits.marking import AddHighlight, PlaceHighlight, RemoveHighlights, SetHighlight
from paperdesk.library.edits.merging import MergePapers, PutMerged, SetDistinct
from paperdesk.library.edits.proposing import AddProposals, DropProposals
from paperdesk.library.edits.putting_marks import AttachHighlights, PlaceHighlights, PutHighlights
from paperdesk.library.edits.queueing import MoveInQueue, Snooze
from paperdesk.library.edits.searches import DeleteSearch, RenameSearch, SaveSearch
from paperdesk.library.edits.tagging import AddTag, DeleteTag, MoveTag, RemoveTag, RenameTag, SetTagColour
from paperdesk.library.edits.together import PutFields, SetFieldsOfAll
from paperdesk.library.edits.trashing import PurgePapers, RestorePapers, TrashPapers, UnpurgePapers
from paperdesk.library.edits.triaging import BeginSitting, Decide, LeaveSitting
from paperdesk.library.edits.waiting import PutQueue
from paperdesk.library.edits.words import (
    CreateWordList,
    DeleteWordList,
    ForgetInterest,
    MoveWordList,
    SetWordList,
)
from paperdesk.library.edits.writing import AppendNote, PutKey, SetFields, SetKey, SetNote, SetRemark

__all__ = [
    "AddAliases",
    "AddFeed",
    "AddHighlight",
    "AddIdentified",
    "AddLiveFile",
    "AddPapers",
    "AddProposals",
    "AddTag",
    "AddToCollection",
    "AppendNote",
    "AttachHighlights",
    "BeginSitting",
    "ChangeFeed",
    "CreateCollection",
    "CreateWordList",
    "Decide",
    "DeleteCollection",
    "DeleteSearch",
    "DeleteTag",
    "DeleteWordList",
    "DropAliases",
    "DropProposals",
    "Edit",
    "FileUnder",
    "FillFields",
    "ForgetInterest",
    "ForgetReply",
    "Group",
    "HideBatch",
    "LeaveSitting",
    "LetGo",
    "Many",
    "MarkOpened",
    "MarkSeen",
    "MergePapers",
    "MoveCollection",
    "MoveInQueue",
    "MoveTag",
    "MoveWordList",
    "Outcome",
    "Pieces",
    "PlaceHighlight",
    "PlaceHighlights",
    "PurgePapers",
    "PutAside",
    "PutCollection",
    "PutFields",
    "PutHighlights",
    "PutKey",
    "PutKeys",
    "PutMerged",
    "PutOrigins",
    "PutQueue",
    "PutRatings",
    "PutSeen",
    "PutStatuses",
    "RemoveFeed",
    "RemoveFromCollection",
    "RemoveHighlights",
    "RemoveLiveFile",
    "RemoveTag",
    "RenameCollection",
    "RenameSearch",
    "RenameTag",
    "RestoreFeed",
    "RestorePapers",
    "SaveSearch",
    "SetDistinct",
    "SetFeedFilters",
    "SetFields",
    "SetFieldsOfAll",
    "SetHighlight",
    "SetKey",
    "SetKeyFormula",
    "SetKeys",
    "SetLiveFile",
    "SetNote",
    "SetRating",
    "SetRemark",
    "SetStarred",
    "SetStatus",
    "SetTagColour",
    "SetWordList",
    "ShowBatch",
    "Snooze",
    "TakeFacts",
    "TrashPapers",
    "UnpurgePapers",
    "VisitFeed",
    "WaitForDetails",
]
