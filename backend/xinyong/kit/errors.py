"""The refusals this service can give, each with a code that clients may rely on; and trouble told to the operator."""


class Refusal(Exception):
    """Something the caller may not do, told so that the caller can act on it.

    * Refusal
      - NotFound      the thing does not exist, or this viewer may not know that it does
      - NotSignedIn   a token or session that nobody holds, or no longer
      - NotAllowed    the viewer is known, and lacks the permission
      - Conflict      the thing is not in a state that allows this step
      - Invalid       the input breaks a rule; `field` says which input
        + TooLarge    the input is over a stated limit
      - TooOften      the same was asked for too many times; try again later
      - Busy          the service cannot do it now; try again later
        + Overloaded        too many ask at once
        + StatementTimeout  the database took longer than anybody may wait
        + Unreachable       no database answers

    Anything else that is raised is a bug: the client hears a number to quote, the log hears the rest.
    """

    code = "REFUSED"
    status = 400

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def extensions(self) -> dict[str, str]:
        """What GraphQL and HTTP tell beside the message."""
        return {"code": self.code} if self.field is None else {"code": self.code, "field": self.field}


class NotFound(Refusal):
    code = "NOT_FOUND"
    status = 404


class NotSignedIn(Refusal):
    code = "NOT_SIGNED_IN"
    status = 401


class NotAllowed(Refusal):
    code = "NOT_ALLOWED"
    status = 403


class Conflict(Refusal):
    code = "CONFLICT"
    status = 409


class Invalid(Refusal):
    code = "INVALID"
    status = 422


class TooLarge(Invalid):
    code = "TOO_LARGE"
    status = 413


class TooOften(Refusal):
    code = "TOO_OFTEN"
    status = 429


class Busy(Refusal):
    code = "BUSY"
    status = 503


class Overloaded(Busy):
    code = "OVERLOADED"

    def __init__(self) -> None:
        super().__init__("访问人数较多，请稍后再试")


class StatementTimeout(Busy):
    code = "STATEMENT_TIMEOUT"

    def __init__(self) -> None:
        super().__init__("查询用时过长，已停止；请缩小范围后再试")


class Unreachable(Busy):
    code = "DATABASE_UNREACHABLE"

    def __init__(self) -> None:
        super().__init__("数据库暂时不能使用，请稍后再试")


class Trouble(Exception):
    """Something that the operator of this machine can put right: the message says how. Never told to clients."""
