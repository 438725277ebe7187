"""run.py on small invented projects: what it makes, keeps, mends and says when it cannot go on."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parents[2]
CLOSED = "http://127.0.0.1:9/simple"


def a_wheel(folder: Path, name: str = "tiny", version: str = "1.0") -> Path:
    """An installable wheel that holds nothing but its name."""
    info = f"{name}-{version}.dist-info"
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}/__init__.py", "")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return path


def a_project(folder: Path, *, name: str = "tiny", digest: str = "") -> Path:
    """run.py with its words, one package to install and a font that takes no time."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "run.py", folder)
    for lang in ("hi", "en"):
        (folder / "data/words" / lang).mkdir(parents=True)
        shutil.copy(ROOT / "data/words" / lang / "run.toml", folder / "data/words" / lang)
    (folder / "readiness").mkdir()
    (folder / "readiness/fonts.py").write_text("def font_files():\n    print('font made')\n", "utf-8")
    wheel = a_wheel(folder)
    digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
    (folder / "requirements.txt").write_text(f"{name}==1.0 --hash=sha256:{digest}\n", "utf-8")
    return folder


def set_up(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python run.py setup` with the project's own folder as the only place packages come from."""
    source = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": project.as_uri(), "PIP_CONFIG_FILE": os.devnull}
    return subprocess.run(
        [sys.executable, str(project / "run.py"), "setup"],
        env={**os.environ, **source, **environment},
        capture_output=True,
        encoding="utf-8",
    )


def no_network() -> dict[str, str]:
    return {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "PIP_INDEX_URL": CLOSED, "PIP_RETRIES": "1"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is set up, in a folder with a space and Hindi in its name."""
    made = a_project(tmp_path_factory.mktemp("run") / "कोरबा जिला" / "project")
    done = set_up(made)
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def a_copy(project: Path, folder: Path) -> Path:
    return Path(shutil.copytree(project, folder / "copy", symlinks=True))


def test_a_second_set_up_says_nothing_and_needs_no_network(project: Path) -> None:
    again = set_up(project, **no_network())

    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_changed_pins_are_installed_again(project: Path, tmp_path: Path) -> None:
    copy = a_copy(project, tmp_path)
    pins = copy / "requirements.txt"
    pins.write_text("# a comment\n" + pins.read_text("utf-8"), "utf-8")

    assert "font made" in set_up(copy).stdout


def test_an_interrupted_set_up_is_made_anew(project: Path, tmp_path: Path) -> None:
    copy = a_copy(project, tmp_path)
    (copy / ".venv/unfinished").touch()
    (copy / ".venv/left-over").touch()

    assert set_up(copy).returncode == 0
    assert not (copy / ".venv/left-over").exists()
    assert not (copy / ".venv/unfinished").exists()


def test_an_environment_of_another_python_is_made_anew(project: Path, tmp_path: Path) -> None:
    copy = a_copy(project, tmp_path)
    settings = copy / ".venv/pyvenv.cfg"
    settings.write_text(settings.read_text("utf-8").replace("version = 3.", "version = 2."), "utf-8")
    (copy / ".venv/readiness.json").unlink()
    (copy / ".venv/left-over").touch()

    assert set_up(copy).returncode == 0
    assert not (copy / ".venv/left-over").exists()


def test_two_set_ups_at_once_end_in_one_good_environment(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project")
    command = [sys.executable, str(project / "run.py"), "setup"]
    source = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": project.as_uri(), "PIP_CONFIG_FILE": os.devnull}
    both = [
        subprocess.Popen(command, env={**os.environ, **source}, stdout=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [each.communicate()[0] for each in both]

    assert [each.returncode for each in both] == [0, 0]
    assert sum("font made" in text for text in said) == 1


def test_without_a_network_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    done = set_up(a_project(tmp_path / "project"), **no_network())

    assert done.returncode == 2
    assert done.stderr == "".join(f"{line}\n" for line in run.Stop("no_network").lines)


def test_a_package_without_a_build_for_this_computer_is_named(tmp_path: Path) -> None:
    done = set_up(a_project(tmp_path / "project", name="rare"))

    assert done.returncode == 2
    assert done.stderr == "".join(f"{line}\n" for line in run.Stop("no_package", name="rare").lines)


def test_a_package_that_differs_from_its_hash_is_refused(tmp_path: Path) -> None:
    done = set_up(a_project(tmp_path / "project", digest="0" * 64))

    assert done.returncode == 2
    assert done.stderr == "".join(f"{line}\n" for line in run.Stop("changed_package").lines)


def test_a_home_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    assert set_up(a_project(tmp_path / "project"), HOME="/proc", USERPROFILE="/proc").returncode == 0


def test_an_old_python_is_told_so() -> None:
    pretend = "import sys; sys.version_info = (3, 10, 0); exec(open('run.py', encoding='utf-8').read())"
    done = subprocess.run([sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, encoding="utf-8")

    assert done.returncode == 2
    assert "3.11" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_taken_port_gives_way_to_the_next_free_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        asked = taken.getsockname()[1]

        assert asked < run.free_port(asked) < asked + 50


def test_a_free_port_is_taken_as_asked() -> None:
    asked = run.free_port(0)

    assert run.free_port(asked) == asked


def test_a_trouble_is_told_in_both_languages() -> None:
    hindi, english = run.Stop("no_port").lines

    assert "पोर्ट" in hindi
    assert english.isascii()
