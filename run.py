"""Set up and start, or set up and test: one file, Python's standard library alone.

`python run.py` makes .venv from the exact pins of requirements.txt, makes the font and opens the
dashboard on 127.0.0.1; a later start finds a fingerprint in .venv and needs no network. It refuses
packages without a recorded hash, and never builds one from source. What it says stands in
data/words/*/run.toml, in Hindi and English, because nobody has chosen a language yet.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be told, not crash further down
    sys.stderr.write("Python 3.11 या नया चाहिए; नया Python लगाकर फिर चलाइए।\n")
    sys.stderr.write("This needs Python 3.11 or newer: install one and run again.\n")
    sys.exit(2)

import argparse
import contextlib
import errno
import hashlib
import importlib.util
import io
import itertools
import json
import os
import platform
import re
import shutil
import signal
import socket
import subprocess
import time
import tomllib
import urllib.error
import urllib.request
import venv
import webbrowser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VAR = ROOT / "var"
LOG = VAR / "setup.log"
STAMP = VENV / "readiness.json"
UNFINISHED = VENV / "unfinished"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PORT = 8501
HEALTH = "http://127.0.0.1:{port}/_stcore/health"

NO_NETWORK = re.compile(
    "NewConnection|ConnectionError|ConnectTimeout|ReadTimeout|ProxyError|getaddrinfo|timed out"
)

PROGRAMS = ("chromium", "soffice", "pdftoppm")
DOWNLOADED = ("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing")


class Stop(Exception):
    """A trouble the person can mend: the key of its sentence under `trouble`, and the facts in it."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.lines = _both(f"trouble.{key}", **facts)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; 0 done, 1 a test failed or the dashboard broke, 2 cannot go on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _do(list(arguments))
    except Stop as stop:
        print(*stop.lines, sep="\n", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        say("interrupted")
        return 130


def _do(arguments: list[str]) -> int:
    if arguments[:1] == ["test"]:
        return test(arguments[1:])
    if arguments[:1] == ["screenshots"]:
        return screenshots(arguments[1:])
    asked = _parser().parse_args(arguments)
    if asked.command == "setup":
        prepare("requirements.txt")
        return 0
    return start(asked.port, demo=asked.demo, browser=not asked.no_browser)


def _parser() -> argparse.ArgumentParser:
    def help_on(name: str) -> str:
        return " · ".join(_both(f"help.{name}"))

    parser = argparse.ArgumentParser(prog="run.py", description=help_on("program"))
    commands = ["start", "setup", "test", "screenshots"]
    parser.add_argument("command", nargs="?", default="start", choices=commands, help=help_on("command"))
    parser.add_argument("--demo", action="store_true", help=help_on("demo"))
    parser.add_argument("--port", type=int, default=PORT, help=help_on("port"))
    parser.add_argument("--no-browser", action="store_true", help=help_on("no_browser"))
    return parser


# --- words ---------------------------------------------------------------------------------------


def say(key: str, **facts: object) -> None:
    """Print one progress line, Hindi then English."""
    print(" · ".join(_both(key, **facts)), flush=True)


def _both(key: str, **facts: object) -> list[str]:
    return [_sentence(lang, key).format_map(facts) for lang in ("hi", "en")]


def _sentence(lang: str, key: str) -> str:
    words = _data(f"words/{lang}/run.toml")
    for part in key.split("."):
        words = words[part]
    return str(words)


def _data(file: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "data" / file).read_text("utf-8"))


# --- set-up --------------------------------------------------------------------------------------


def prepare(requirements: str) -> None:
    """Make .venv hold exactly what `requirements` (a file in the project's root) pins, and the font.

    Does nothing when the stamp in .venv already says so. Raises Stop.
    """
    with _mendable(), _alone():
        if _is_prepared(requirements):
            return
        _make_venv()
        UNFINISHED.touch()
        _install(requirements)
        _make_font()
        STAMP.write_text(
            json.dumps({name: _fingerprint(name) for name in _covered_by(requirements)}), "utf-8"
        )
        UNFINISHED.unlink()
    say("ready")


@contextlib.contextmanager
def _mendable() -> Iterator[None]:
    """Turn what the disk refuses into a sentence."""
    try:
        yield
    except subprocess.CalledProcessError as error:
        raise Stop("no_venv") from error
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Stop("not_writable", folder=ROOT) from error
        if error.errno == errno.ENOSPC:
            raise Stop("no_space") from error
        raise


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Hold the set-up lock; it is the system's own, so that a killed set-up leaves none behind."""
    VAR.mkdir(exist_ok=True)
    with (VAR / "setup.lock").open("a+") as file:
        if not _lock(file.fileno()):
            say("waiting")
            while not _lock(file.fileno()):
                time.sleep(0.5)
        yield


def _lock(descriptor: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_prepared(requirements: str) -> bool:
    finished = PYTHON.exists() and not UNFINISHED.exists()
    return finished and _stamp().get(requirements) == _fingerprint(requirements)


def _stamp() -> dict[str, str]:
    if not STAMP.exists():
        return {}
    return dict(json.loads(STAMP.read_text("utf-8")))


def _covered_by(requirements: str) -> tuple[str, ...]:
    """The tests' requirements hold the program's own as well."""
    return ("requirements.txt", "requirements-test.txt")[: 2 if "test" in requirements else 1]


def _fingerprint(requirements: str) -> str:
    pins = hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()
    return f"{platform.python_version()} {platform.machine()} {pins}"


def _make_venv() -> None:
    if VENV.exists() and not _is_usable():
        say("remaking")
        shutil.rmtree(VENV)
    if VENV.exists():
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop("no_venv")
    say("making")
    VENV.mkdir()
    UNFINISHED.touch()
    venv.create(VENV, with_pip=True, symlinks=os.name != "nt")


def _is_usable() -> bool:
    """Whether .venv was finished once and belongs to the Python that runs now."""
    settings = VENV / "pyvenv.cfg"
    if UNFINISHED.exists() or not PYTHON.exists() or not settings.exists():
        return False
    made_with = re.search(r"^version(?:_info)? *= *(\d+\.\d+)", settings.read_text("utf-8"), re.MULTILINE)
    return made_with is not None and made_with[1] == ".".join(map(str, sys.version_info[:2]))


def _install(requirements: str) -> None:
    total = len(re.findall(r"^\S+==", (ROOT / requirements).read_text("utf-8"), re.MULTILINE))
    say("installing", total=total)
    options = "--require-hashes --only-binary :all: --no-input --disable-pip-version-check --progress-bar off"
    command = [str(PYTHON), "-m", "pip", "install", *options.split(), "-r", requirements]
    with LOG.open("w", encoding="utf-8") as log, _spoken(command) as pip:
        for line in _counted(pip.stdout or (), total):
            log.write(line)
    if pip.returncode:
        raise _why_not(LOG.read_text("utf-8"))


@contextlib.contextmanager
def _spoken(command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command,
        cwd=ROOT,
        encoding="utf-8",
        errors="replace",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        yield process


def _counted(lines: Iterable[str], total: int) -> Iterator[str]:
    """Pass pip's lines on, saying now and then how far it is."""
    count = 0
    for line in lines:
        if line.startswith("Collecting "):
            count += 1
            if count % 20 == 0:
                say("fetched", count=count, total=total)
        if line.startswith("Installing collected"):
            say("placing")
        yield line


def _why_not(log: str) -> Stop:
    """The trouble that a failed pip run's output tells of."""
    if "Errno 28" in log:
        return Stop("no_space")
    if "DO NOT MATCH THE HASHES" in log:
        return Stop("changed_package")
    if NO_NETWORK.search(log):
        return Stop("no_network")
    if missing := re.search(r"No matching distribution found for ([\w.-]+)", log):
        return Stop("no_package", name=missing[1])
    return Stop("install_failed", log=LOG)


def _make_font() -> None:
    say("fonts")
    if _run("-c", "from readiness.fonts import font_files; font_files()"):
        raise Stop("fonts_failed")


def _run(*arguments: str, **environment: str) -> int:
    """Run .venv's Python in the project's root; its exit status."""
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=_environment(**environment)).returncode


def _environment(**more: str) -> dict[str, str]:
    own = {"PYTHONUTF8": "1", "MPLCONFIGDIR": str(VAR / "matplotlib")}
    return {**own, **os.environ, **more}


# --- start ---------------------------------------------------------------------------------------


def start(asked_port: int, *, demo: bool, browser: bool) -> int:
    """Set up if needed, then serve the dashboard until it is stopped. Raises Stop."""
    prepare("requirements.txt")
    if demo:
        _load_demo()
    port = free_port(asked_port)
    if port != asked_port:
        say("port_taken", asked=asked_port, port=port)
    say("starting")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with serving(port) as server:
        if not answers(port, server):
            raise Stop("server_failed")
        url = f"http://127.0.0.1:{port}"
        say("address", url=url)
        if browser:
            webbrowser.open(url)
        return _until_stopped(server)


def _load_demo() -> None:
    listed = [str(PYTHON), "-m", "readiness", "reports", "--json"]
    reports = subprocess.run(listed, cwd=ROOT, env=_environment(), capture_output=True, encoding="utf-8")
    if reports.returncode == 0 and json.loads(reports.stdout)["reports"]:
        say("demo_kept")
        return
    say("demo")
    if _run("-m", "readiness", "demo"):
        raise Stop("demo_failed")


def free_port(asked: int) -> int:
    """`asked` when it is free on loopback, else the next free one above it; 0 asks for any. Raises Stop."""
    for port in range(asked, min(asked + 50, 65536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return int(probe.getsockname()[1])
    raise Stop("no_port")


@contextlib.contextmanager
def serving(
    port: int, output: IO[bytes] | None = None, code: Path = ROOT, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    """The dashboard in `code` as a child process on 127.0.0.1:`port`, ended when the block is left.

    What it writes goes to `output`, or to this terminal.
    """
    command = [str(PYTHON), "-m", "readiness.web.serve", "--port", str(port)]
    server = subprocess.Popen(
        command, cwd=code, env=_environment(**environment), stdout=output, stderr=output
    )
    try:
        yield server
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def answers(port: int, server: subprocess.Popen[bytes], seconds: float = 90) -> bool:
    """Wait until the dashboard answers; False when it ended or never did."""
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up and server.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(HEALTH.format(port=port), timeout=2):
            return True
        time.sleep(0.1)
    return False


def _until_stopped(server: subprocess.Popen[bytes]) -> int:
    try:
        return 1 if server.wait() else 0
    except KeyboardInterrupt:
        say("stopped")
        return 0


# --- tests and pictures --------------------------------------------------------------------------


def test(arguments: Sequence[str]) -> int:
    """Install what the tests need and run them all; `arguments` go to pytest. Raises Stop."""
    prepare("requirements-test.txt")
    _find_or_install(PROGRAMS)
    say("testing")
    workers = [] if "-n" in arguments else ["-n", "2", "--dist", "loadgroup"]
    status = _run("-m", "pytest", *workers, *arguments)
    for program in PROGRAMS:
        if not find(program):
            tests = [_sentence(lang, f"tests.{program}") for lang in ("hi", "en")]
            say("skipped", tests=" / ".join(tests), program=program)
    return status


def screenshots(arguments: Sequence[str]) -> int:
    """Take a picture of every page into screenshots/; `arguments` go to the script. Raises Stop."""
    prepare("requirements-test.txt")
    _find_or_install(["chromium"])
    say("pictures")
    return _run(
        "scripts/screenshots.py", *arguments, PYTHONPATH=os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    )


def find(program: str) -> str | None:
    """The path of a program the tests use ("chromium", "soffice", "pdftoppm"), or None."""
    about = _data("settings/programs.toml")[program]
    on_path = filter(None, map(shutil.which, about["names"]))
    known = (path for path in about["places"] if Path(path).exists())
    return next(itertools.chain(on_path, known, _downloaded() if program == "chromium" else ()), None)


def _downloaded() -> Iterator[str]:
    for path in (VAR / "browsers").rglob("*"):
        if path.name in DOWNLOADED and path.is_file():
            yield str(path)


def _find_or_install(programs: Sequence[str]) -> None:
    missing = [program for program in programs if not find(program)]
    if missing and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        about = _data("settings/programs.toml")
        _apt([package for program in missing for package in about[program]["debian"]])
    if "chromium" in missing and not find("chromium"):
        say("programs", names="chromium")
        _logged([str(PYTHON), "-m", "playwright", "install", "chromium"])


def _apt(packages: Sequence[str]) -> None:
    say("programs", names=", ".join(packages))
    _logged(["apt-get", "update"])
    _logged(["apt-get", "install", "-y", "--no-install-recommends", *packages])


def _logged(command: Sequence[str]) -> None:
    quiet = _environment(DEBIAN_FRONTEND="noninteractive", PLAYWRIGHT_BROWSERS_PATH=str(VAR / "browsers"))
    with LOG.open("ab") as log:
        subprocess.run(command, cwd=ROOT, env=quiet, stdout=log, stderr=subprocess.STDOUT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
