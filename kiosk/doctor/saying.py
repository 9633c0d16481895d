"""What the doctor says, in words: Vietnamese first with English beside it, or one of them. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.doctor.asking import Answers
from ticket_protocol.texts import filled, texts

_BITS = {
    0: ((0x08, "offline"),),
    1: ((0x04, "cover_open"), (0x20, "stopped"), (0x40, "in_error")),
    2: ((0x08, "cutter"), (0x20, "unrecoverable"), (0x40, "hot")),
    3: ((0x60, "paper_end"), (0x0C, "near_end")),
}
"""Of DLE EOT 1 to 4: what each bit means."""
_WELL = ("online", "well", "well", "paper_there")
_QUESTIONS = ("q_printer", "q_offline", "q_error", "q_paper")
_PAPER_GONE = 0x0C


@dataclass(frozen=True, kw_only=True)
class Speech:
    """Texts of `doctor.*` in these languages, side by side."""

    languages: tuple[str, ...] = ("vi", "en")

    def say(self, key: str, **values: object) -> str:
        """The text with its values; said once where the languages agree."""
        said = [filled(texts(language)[f"doctor.{key}"], values) for language in self.languages]
        return " · ".join(dict.fromkeys(said))

    def answers(self, answers: Answers) -> Iterator[str]:
        """A line for each question that was asked."""
        for n, (question, answer) in enumerate(zip(_QUESTIONS, answers.status, strict=True)):
            yield self._line(question, *self._status(n, answer))
        if answers.status[0] is not None:
            yield self._line("q_report", _report(answers.report))
            yield self._line("q_process_id", "answers" if answers.process_id else "silent")
            model = answers.model or self.say("silent")
            yield f"{self.say('q_model')}: {model}"
        if answers.noise:
            yield self.say("noise")

    def why_not(self, answers: Answers) -> str:
        """What keeps the printer from printing."""
        bad = [
            key
            for n, answer in enumerate(answers.status)
            for key in self._status(n, answer)
            if key not in (*_WELL, "offline", "near_end", "silent")
        ]
        return ", ".join(self.say(key) for key in dict.fromkeys(bad)) or self.say("offline")

    def _line(self, question: str, *keys: str) -> str:
        return f"{self.say(question)}: {', '.join(self.say(key) for key in keys)}"

    def _status(self, n: int, answer: int | None) -> list[str]:
        if answer is None:
            return ["silent"]
        found = [key for mask, key in _BITS[n] if answer & mask]
        return found[:1] if n == len(_BITS) - 1 and found else found or [_WELL[n]]


def _report(report: int | None) -> str:
    if report is None:
        return "silent"
    return "report_no_paper" if report & _PAPER_GONE else "report_paper"
