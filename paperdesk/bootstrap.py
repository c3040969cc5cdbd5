"""From a fresh clone to a running program, with the standard library alone.

    python3 -m paperdesk.bootstrap setup           make .venv and stop
    python3 -m paperdesk.bootstrap run [...]       the same, then `paperdesk ...`
    python3 -m paperdesk.bootstrap test [...]      the same, then every check; what follows goes to pytest

There is one lock and one environment: whichever command came first, all of them work offline afterwards.
This file must still load on the older Pythons that it refuses, hence the quoted annotations.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

USAGE = "usage: python3 -m paperdesk.bootstrap setup | run [argument...] | test [pytest option...]"
OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "resources" / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "paperdesk-stamp"
LAUNCHER = "import sys\n\nfrom paperdesk.__main__ import main\n\nsys.exit(main())\n"

# What Qt loads: the shared library, and the package that has it in Debian or Ubuntu, Fedora, Arch.
QT_LIBRARIES = (
    ("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    ("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    ("libX11.so.6", "libx11-6", "libX11", "libx11"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
)
WINDOW_LIBRARIES = (
    ("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    ("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    ("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    ("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    ("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    ("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
)
FONTS = ("fonts", "fonts-noto-core", "google-noto-serif-fonts google-noto-sans-fonts", "noto-fonts")
INSTALLERS = (("apt-get", "apt install"), ("dnf", "dnf install"), ("pacman", "pacman -S"))

CHECKS = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("types", ("-m", "mypy")),
    ("layers", ("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo")),
    ("tests", ("-m", "pytest", "-n", "2")),
)

# Only what the lock names, and only what is built already: no code of a package runs while it is installed.
INSTALLED_BY = ("--require-hashes", "--only-binary", ":all:")

# What it means when a failing installer prints one of these.
REASONS = {
    "the disk is full": ("No space left", "Errno 28"),
    "a folder cannot be written": ("Permission denied", "Read-only file system"),
    "a downloaded file is not the one the lock names, so it was refused": ("DO NOT MATCH THE HASHES",),
    "there is no network": (
        "NewConnectionError",
        "Failed to establish",
        "Temporary failure",
        "Name or service not",
    ),
    "a package is not to be had (no network, or none for this computer)": ("No matching distribution",),
}


class SetupError(Exception):
    """The environment cannot be made; the message says why and what to do."""


def main(arguments: "list[str]") -> int:
    """Run one subcommand; gives the exit status."""
    command, rest = (arguments[0] if arguments else ""), arguments[1:]
    actions = {"setup": _setup, "run": _run, "test": _test}
    if command not in actions:
        print(USAGE, file=sys.stderr)
        return 0 if command in ("-h", "--help") else 2
    try:
        return actions[command](rest)
    except SetupError as error:
        _say(str(error))
    except OSError as error:
        _say(f"{error.filename or VENV} could not be used: {error.strerror or error}.")
    except KeyboardInterrupt:
        return 130
    return 1


def _setup(_rest: "list[str]") -> int:
    _prepare(strict=True)
    _say("ready: python3 -m paperdesk.bootstrap run")
    return 0


def _run(rest: "list[str]") -> int:
    # A subcommand may do without Qt, so missing libraries are told but do not stop it.
    _prepare(strict=not rest)
    if not rest and not has_display(os.environ, sys.platform):
        _say("there is no display here, so this is the tour; on a desktop the same command opens the window.")
        rest = ["tour"]
    command = [str(_python()), "-m", "paperdesk", *rest]
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.call(command)


def _test(rest: "list[str]") -> int:
    _prepare(strict=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    failed = []
    for name, options in CHECKS:
        # A part of the tests says nothing about coverage.
        more = (rest or ["--cov"]) if name == "tests" else []
        command = [str(_python()), *options, *more]
        print(f"== {name}", flush=True)
        status = subprocess.call(command, cwd=ROOT, env=environment)
        if status:
            failed.append(name)
        if name != "tests":
            print(f"== {name}: {'FAILED' if status else 'ok'}", flush=True)
    if failed:
        print(f"== failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def has_display(environment: "dict[str, str] | os._Environ[str]", platform: str) -> bool:
    """Whether a window can be shown, or the user has chosen a Qt platform."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in names)


def _prepare(*, strict: bool) -> None:
    """Make sure of Python, system libraries and `.venv`; `strict` stops on a missing library."""
    _check_python()
    if sys.platform.startswith("linux"):
        _check_libraries(strict=strict)
    stamp = stamp_text(LOCK.read_bytes(), sys.version_info[:2], ROOT)
    if _made() != stamp:
        _make_environment(stamp)


def _check_python() -> None:
    if sys.version_info < OLDEST:
        newer = next(filter(shutil.which, ("python3.14", "python3.13", "python3.12", "python3.11")), "")
        hint = f"type {newer} -m paperdesk.bootstrap run" if newer else "install a newer one and try again"
        raise SetupError(
            f"PaperDesk needs Python 3.11 or newer and this is {sys.version.split()[0]}; {hint}."
        )
    lacking = [name for name in ("ssl", "sqlite3", "zlib", "venv") if not importlib.util.find_spec(name)]
    if lacking:
        raise SetupError(
            f"this Python was built without {', '.join(lacking)}; install a complete Python 3.11 or newer."
        )


def _check_libraries(*, strict: bool) -> None:
    windowed = _is_root() or has_display(os.environ, sys.platform)
    wanted = (*QT_LIBRARIES, *(WINDOW_LIBRARIES if windowed else ()))
    missing = [row for row in wanted if not _loads(row[0])]
    if not _has_fonts():
        missing.append(FONTS)
    if not missing:
        return
    names = ", ".join(row[0] for row in missing)
    column = next((i for i, (tool, _) in enumerate(INSTALLERS) if shutil.which(tool)), 0)
    packages = sorted({row[column + 1] for row in missing})
    try:
        _install_system(packages, f"Qt needs what this system lacks ({names})", column)
    except SetupError as error:
        if strict:
            raise
        _say(str(error))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_fonts() -> bool:
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share:/run/current-system/sw/share"
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - unlike Path.home() it never raises
    folders = [home / ".fonts", home / ".local/share/fonts", *(Path(at) / "fonts" for at in data.split(":"))]
    files = (path for folder in folders for path in folder.rglob("*"))
    return any(path.suffix.lower() in {".ttf", ".otf", ".ttc"} for path in files)


def _install_system(packages: "list[str]", why: str, column: int = 0) -> None:
    """Install by apt as root; otherwise raise the sentence that holds the one line to type."""
    advice = f"{why}. Type: sudo {INSTALLERS[column][1]} {' '.join(packages)}"
    apt = shutil.which("apt-get")
    if not apt or not _is_root():
        raise SetupError(advice)
    _say(f"{why}; installing {' '.join(packages)} ...")
    path = os.environ.get("PATH", os.defpath) + ":/usr/local/sbin:/usr/sbin:/sbin"
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PATH": path}
    # One unreachable archive fails the update and need not matter.
    subprocess.run([apt, "update", "-qq"], env=environment, capture_output=True, check=False)
    install = [apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    _call(install, f"apt could not install {' '.join(packages)}", environment)


def _make_environment(stamp: str) -> None:
    if stamp_python(_made()) != stamp_python(stamp):
        _make_venv()
    STAMP.unlink(missing_ok=True)
    _say("installing what PaperDesk needs into .venv; this happens once and downloads about 120 MB ...")
    pip = [str(_python()), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    _call([*pip, *INSTALLED_BY, "-r", str(LOCK)], "the packages could not be installed")
    _link_project()
    # Compiled now, the first start is as fast as the next; where that cannot be written, it is only slower.
    subprocess.run([str(_python()), "-m", "compileall", "-q", str(ROOT / "paperdesk")], check=False)
    STAMP.write_text(stamp, encoding="utf-8")


def _made() -> str:
    """The stamp of `.venv`; "" when it was never finished or its Python is gone, so nothing in it counts."""
    return STAMP.read_text(encoding="utf-8") if STAMP.is_file() and _python().exists() else ""


def _make_venv() -> None:
    if not importlib.util.find_spec("ensurepip"):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        _install_system([package], "Python's venv is not installed")
    if VENV.exists():
        shutil.rmtree(VENV)
    _call([sys.executable, "-m", "venv", str(VENV)], "the environment .venv could not be made")


def _link_project() -> None:
    """Let `.venv` find the checkout; an editable install would need a build tool and do no more."""
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    found = subprocess.run([str(_python()), "-c", where], capture_output=True, text=True, check=True)
    Path(found.stdout.strip(), "paperdesk.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if os.name == "posix":
        script = _python().parent / "paperdesk"
        script.write_text(f"#!{_python()}\n{LAUNCHER}", encoding="utf-8")
        script.chmod(0o755)


def _call(command: "list[str]", failure: str, environment: "dict[str, str] | None" = None) -> None:
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    done = subprocess.run(
        command, env=environment, stdin=null, stdout=pipe, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        raise SetupError(f"{failure}: {reason(done.stdout.decode(errors='replace'))}.")


def reason(output: str) -> str:
    """Say in a few words why an installer failed, from all that it printed."""
    for meaning, signs in REASONS.items():
        if any(sign in output for sign in signs):
            return meaning
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else "no reason was given"


def stamp_text(lock: bytes, version: "tuple[int, ...]", root: Path) -> str:
    """Name an environment: what is in it, for which Python, and where it lies."""
    return f"{hashlib.sha256(lock).hexdigest()}\n{'.'.join(map(str, version))} {root}\n"


def stamp_python(stamp: str) -> str:
    """The part of a stamp that, when it differs, means starting anew rather than updating."""
    return stamp.partition("\n")[2]


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _say(sentence: str) -> None:
    print(f"paperdesk: {sentence}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
