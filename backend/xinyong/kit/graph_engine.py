"""From a GraphQL request to its answer: find the document, check it, run it, say errors by their codes."""

import logging
import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import strawberry
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSyntaxError,
    OperationType,
    StringValueNode,
    Visitor,
    execute,
    get_operation_ast,
    parse,
    validate,
    visit,
)
from graphql.execution import ExecutionResult

from xinyong.kit.errors import NotFound, Refusal
from xinyong.kit.graph_http import Asked, BadRequest, refuse_unstorable
from xinyong.kit.graph_limits import MAX_TOKENS, WIDEST, check, refuse_endless
from xinyong.kit.graph_words import Part, parts_of
from xinyong.kit.plan import Plans

log = logging.getLogger(__name__)
_DOCUMENTS_KEPT = 500
_LONGEST_KEPT = 32_000
"""Characters of a document; longer ones are read each time, so that what is kept stays small."""
_NAME = re.compile(r"\b(?:query|mutation) (\w+)")


class UnknownDocument(NotFound):
    """A document id that this build does not know, or a free document where only known ones are answered."""

    code = "PERSISTED_QUERY_NOT_FOUND"
    status = 400


@dataclass(frozen=True)
class Outcome:
    """An answer, and what HTTP must know of it. `executed` is false when the request itself was refused."""

    answer: dict[str, Any]
    executed: bool
    refused_as: int = 400
    """The status of a request that was not executed, for clients that want to be told by status."""

    @property
    def refusal(self) -> str | None:
        """The code of the first error."""
        errors = self.answer.get("errors")
        return errors[0]["extensions"]["code"] if errors else None

    @property
    def clean(self) -> bool:
        return self.executed and "errors" not in self.answer

    def status_for(self, tells_by_status: bool) -> int:
        """200 for what was executed; older clients hear of a bad document with 200, too."""
        if self.executed or (self.refused_as == 400 and not tells_by_status):
            return 200
        return self.refused_as


class Engine:
    """One schema and the documents it has met; they are parsed and validated once."""

    def __init__(
        self,
        schema: strawberry.Schema,
        persisted: Mapping[str, str],
        *,
        only_persisted: bool = False,
        compiling: bool = True,
    ) -> None:
        self.schema = schema
        self._core = schema._schema
        self._persisted = persisted
        self._only_persisted = only_persisted
        self._plans = Plans(schema) if compiling else None
        self.compiled_runs = self.ordinary_runs = 0
        self._names = {id: found[1] for id, text in persisted.items() if (found := _NAME.search(text)) is not None}
        self._known: OrderedDict[str, DocumentNode | Exception] = OrderedDict()
        """What became of a text; to find again and again that one is bad would let a few clients keep us busy."""

    def name_of(self, document_id: str | None) -> str:
        """Of an operation that the site was built with; one word for all others."""
        return self._names.get(document_id or "", "other")

    def knows(self, document_id: str) -> bool:
        """Whether the site was built with this document."""
        return document_id in self._persisted

    def text_of(self, asked: Asked) -> str:
        """The document asked for; raises UnknownDocument."""
        if asked.document_id is not None:
            text = self._persisted.get(asked.document_id)
            if text is None:
                raise UnknownDocument("没有登记过这个查询文档，请以 query 发送全文")
            return text
        assert asked.query is not None
        if self._only_persisted:
            raise UnknownDocument("本站只回答登记过的查询文档")
        return asked.query

    def parts(self, document_id: str) -> Mapping[str, Part]:
        """What a document that the site was built with asks for, in the schema's words."""
        return parts_of(self._core, parse(self._persisted[document_id]))

    async def run(self, asked: Asked, context: Any, *, reading_only: bool) -> Outcome:
        """Answer one request. `reading_only` refuses mutations, as a GET must."""
        try:
            document = self._document(self.text_of(asked))
            operation = get_operation_ast(document, asked.operation_name)
            if operation is None:
                raise BadRequest("请用 operationName 指明要执行的操作", field="operationName")
            mutation = operation.operation is not OperationType.QUERY
            if mutation and reading_only:
                raise MutationByGet("修改数据的操作只能用 POST 发送")
            if self._plans is not None and not mutation:
                data = await self._plans.answer(document, operation, asked.variables, context)
                if data is not None:
                    self.compiled_runs += 1
                    await context.release()
                    return Outcome({"data": data}, executed=True)
            check(self._core, document, asked.variables, context.limits)
        except (GraphQLError, Refusal) as error:
            return _refused(error)
        except _Invalid as error:
            return Outcome({"errors": [told(each) for each in error.errors]}, executed=False)
        self.ordinary_runs += 1
        result = execute(
            self._core,
            document,
            context_value=context,
            variable_values=asked.variables,
            operation_name=asked.operation_name,
        )
        done: ExecutionResult = result if isinstance(result, ExecutionResult) else await result
        try:
            await context.release()
        except Refusal as refusal:
            return _refused(refusal)
        return _outcome(done)

    def _document(self, text: str) -> DocumentNode:
        known = self._known.get(text)
        if known is None:
            known = self._checked(text)
            self._keep(text, known)
        else:
            self._known.move_to_end(text)
        if isinstance(known, Exception):
            raise known.with_traceback(None)
        return known

    def _keep(self, text: str, found: DocumentNode | Exception) -> None:
        if len(text) <= _LONGEST_KEPT:
            self._known[text] = found
            if len(self._known) > _DOCUMENTS_KEPT:
                self._known.popitem(last=False)

    def _checked(self, text: str) -> DocumentNode | Exception:
        try:
            return self._read(text)
        except (GraphQLError, Refusal, _Invalid) as error:
            return error

    def _read(self, text: str) -> DocumentNode:
        refuse_unstorable(text)
        refuse_endless(text)
        document = parse(text, max_tokens=MAX_TOKENS, allow_empty_selection_sets=False)
        # an escape in a literal says what must not stand in the text either
        visit(document, _Storable())
        # the size first: validation itself can be made to work long on a huge document
        check(self._core, document, {}, WIDEST)
        errors = validate(self._core, document, max_errors=20, allow_empty_selection_sets=False)
        if errors:
            raise _Invalid(errors)
        return document


class MutationByGet(Refusal):
    code = "METHOD_NOT_ALLOWED"
    status = 405


class _Storable(Visitor):
    def enter_string_value(self, node: StringValueNode, *_: object) -> None:
        refuse_unstorable(node.value)


class _Invalid(Exception):
    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__()
        self.errors = errors


def _refused(error: GraphQLError | Refusal) -> Outcome:
    status = error.status if isinstance(error, Refusal) else 400
    return Outcome({"errors": [told(error)]}, executed=False, refused_as=status)


def _outcome(done: ExecutionResult) -> Outcome:
    if done.errors is None:
        return Outcome({"data": done.data}, executed=True)
    errors = [told(error) for error in done.errors]
    # variables that do not fit are found inside `execute`, before any resolver: still a bad request
    if done.data is None and all(error.path is None for error in done.errors):
        return Outcome({"errors": errors}, executed=False)
    return Outcome({"data": done.data, "errors": errors}, executed=True)


def told(error: GraphQLError | Refusal) -> dict[str, Any]:
    """One error as the client hears it: a refusal with its code; a bug only as a number to quote."""
    if isinstance(error, Refusal):
        return {"message": error.message, "extensions": error.extensions()}
    shown: dict[str, Any] = {"message": error.message}
    if error.locations:
        shown["locations"] = [{"line": at.line, "column": at.column} for at in error.locations]
    if error.path is not None:
        shown["path"] = error.path
    cause = error.original_error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    if isinstance(cause, Refusal):
        return {**shown, "message": cause.message, "extensions": cause.extensions()}
    if cause is None or isinstance(cause, GraphQLError) or error.path is None:
        kind = "SYNTAX_ERROR" if isinstance(error, GraphQLSyntaxError) else "BAD_REQUEST"
        return {**shown, "extensions": {"code": kind}}
    number = uuid4().hex[:12]
    log.error("bug %s at %s", number, error.path, exc_info=cause)
    return {**shown, "message": f"系统内部错误，编号 {number}", "extensions": {"code": "INTERNAL"}}
