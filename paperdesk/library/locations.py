"""Where PaperDesk keeps its files on this computer, by the rules of the platform."""

import os
from pathlib import Path

NAME = "paperdesk"
SUFFIX = ".paperdesk"
VARIABLE = "PAPERDESK_LIBRARY"  # of the environment: the library to open when none is named


def default_library() -> Path:
    """The library that opens when none is named; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_data_path(NAME, appauthor=False, ensure_exists=True) / f"library{SUFFIX}"


def settings_file() -> Path:
    """The user's settings of the window; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False, ensure_exists=True) / "settings.ini"


def exports_file() -> Path:
    """What is known of files that exports have written; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_state_path(NAME, appauthor=False, ensure_exists=True) / "exports.json"


def live_places_file() -> Path:
    """Which files libraries may keep up to date on this computer; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_state_path(NAME, appauthor=False, ensure_exists=True) / "live-files.json"


def locks_folder() -> Path:
    """Where programs say what they are writing just now; it need not exist, and may be emptied."""
    import platformdirs

    return platformdirs.user_state_path(NAME, appauthor=False) / "locks"


def backups_folder() -> Path:
    """Where the backups of all libraries are kept, unless elsewhere is wished; it need not exist."""
    import platformdirs

    return platformdirs.user_data_path(NAME, appauthor=False) / "backups"


def backup_wishes_file() -> Path:
    """What is wished of backups, for window and command line alike; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False, ensure_exists=True) / "backups.json"


def network_wishes_file() -> Path:
    """What is wished of the network, for window and command line alike; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False, ensure_exists=True) / "network.json"


def feed_wishes_file() -> Path:
    """What is wished of feeds, for window and command line alike; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False, ensure_exists=True) / "feeds.json"


def mail_wishes_file() -> Path:
    """Through which server digests are sent, and to whom; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False, ensure_exists=True) / "mail.json"


def digests_folder() -> Path:
    """Where digests lie that a browser was asked to show; it need not exist and may be emptied."""
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False) / "digests"


def requests_file() -> Path:
    """What was asked of the network; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_state_path(NAME, appauthor=False, ensure_exists=True) / "requests.log"


def replies_folder() -> Path:
    """Replies that are kept to be shown offline; it need not exist and may be emptied."""
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False) / "replies"


def own_styles_folder() -> Path:
    """Where the user puts citation styles of their own; it need not exist."""
    import platformdirs

    return platformdirs.user_data_path(NAME, appauthor=False) / "styles"


def styles_index_file() -> Path:
    """What the citation styles say of themselves, kept; it need not exist and may be deleted."""
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False) / "styles.json"


def windows_folder() -> Path:
    """Where windows are found that have a library open; it need not exist, and may be emptied."""
    import platformdirs

    # Short where it can be: the names of sockets are.
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return Path(runtime, NAME) if runtime else platformdirs.user_state_path(NAME, appauthor=False) / "windows"


def log_file() -> Path:
    """Where unexpected errors are written down; its folder is made if missing."""
    import platformdirs

    return platformdirs.user_log_path(NAME, appauthor=False, ensure_exists=True) / "paperdesk.log"
