"""The commands, one module for each group; every module adds its parsers and answers with an `Answer`."""

from readiness.commands.bench import add as add_bench
from readiness.commands.boundaries import add as add_boundaries
from readiness.commands.calls import add as add_calls
from readiness.commands.demo import add as add_demo
from readiness.commands.documents import add as add_documents
from readiness.commands.files import add as add_files
from readiness.commands.learned import add as add_learned
from readiness.commands.questions import add as add_questions
from readiness.commands.registers import add as add_registers
from readiness.commands.reports import add as add_reports
from readiness.commands.scores import add as add_scores
from readiness.commands.upkeep import add as add_upkeep

COMMANDS = (
    add_files,
    add_scores,
    add_questions,
    add_calls,
    add_documents,
    add_reports,
    add_registers,
    add_learned,
    add_upkeep,
    add_boundaries,
    add_demo,
    add_bench,
)
