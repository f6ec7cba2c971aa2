"""What is wrong with the records of one article or of an account, as sentences. In: records. Out: faults, empty where all is well."""

from collections.abc import Iterator, Sequence

from variorum.model.account import Account
from variorum.model.article import Article
from variorum.model.claim import Attribution, Claims, Phrase
from variorum.model.mark import Marks


def _span(name: str, one: object, size: int) -> Iterator[str]:
    start, end = one.start, one.end  # type: ignore[attr-defined]
    if not 0 <= start < end <= size:
        yield f"{name}: {start}:{end} is no piece of a text of {size}"


def _phrase(name: str, phrase: Phrase | None, text: str) -> Iterator[str]:
    if phrase is not None and text[phrase.start : phrase.end] != phrase.exact:
        yield f"{name}: {phrase.exact!r} does not stand at {phrase.start}:{phrase.end}"


def _chain(name: str, chain: int | None, chains: int) -> Iterator[str]:
    if chain is not None and not 0 <= chain < chains:
        yield f"{name}: there is no chain {chain} of {chains}"


def article_faults(article: Article) -> Iterator[str]:
    """Blocks, agencies and publication words of an article as ingest made it."""
    for block in article.blocks:
        yield from _span(f"block {block.kind}", block, len(article.text))
    for agency, proof in article.agencies:
        if article.text[proof.start : proof.end] != proof.exact:
            yield f"agency {agency}: {proof.exact!r}"
    proof = article.published.evidence
    if proof is not None and article.text[proof.start : proof.end] != proof.exact:
        yield f"published: {proof.exact!r}"
    for drop in article.dropped:
        if not 0 <= drop.before <= len(article.text):
            yield f"dropped before {drop.before}"


def mark_faults(article: Article, marks: Marks) -> Iterator[str]:
    """Every mark slices a non-empty piece of the text; indices point at something; lists stand in text order."""
    size = len(article.text)
    last = 0
    for sentence in marks.sentences:
        yield from _span("sentence", sentence, size)
        if sentence.start < last:
            yield f"sentence at {sentence.start} overlaps the one before"
        last = sentence.end
        for number, token in enumerate(sentence.tokens):
            yield from _span("token", token, size)
            if not sentence.start <= token.start <= token.end <= sentence.end:
                yield f"token {token.start}:{token.end} outside its sentence {sentence.start}:{sentence.end}"
            if not -1 <= token.head < len(sentence.tokens) or token.head == number:
                yield f"token {number}: head {token.head}"
    for mention in marks.mentions:
        yield from _span("mention", mention, size)
        yield from _chain("mention", None if mention.chain == -1 else mention.chain, len(marks.chains))
    for quantity in marks.quantities:
        yield from _span("quantity", quantity, size)
        yield from _span("number", quantity.number, size)
        if quantity.counted is not None:
            yield from _span("counted", quantity.counted, size)
        if quantity.part_of is not None and not 0 <= quantity.part_of < len(marks.quantities):
            yield f"part_of {quantity.part_of}"
    for time in marks.times:
        yield from _span("time", time, size)
    yield from _quotation_faults(marks, size)
    orders = {
        "mentions": [mention.start for mention in marks.mentions],
        "quantities": [quantity.number.start for quantity in marks.quantities],
        "times": [time.start for time in marks.times],
    }
    yield from (
        f"{name} are not in text order" for name, starts in orders.items() if starts != sorted(starts)
    )


def _quotation_faults(marks: Marks, size: int) -> Iterator[str]:
    for quotation in marks.quotations:
        if not quotation.content:
            yield "a quotation without content"
        for piece in (*quotation.content, *quotation.via):
            yield from _span("quotation", piece, size)
        for one in (quotation.cue, quotation.speaker):
            if one is not None:
                yield from _span("cue or speaker", one, size)
        yield from _chain("quotation", quotation.chain, len(marks.chains))


def _attribution(name: str, attribution: Attribution, text: str, chains: int) -> Iterator[str]:
    yield from _phrase(f"{name} speaker", attribution.words, text)
    yield from _chain(f"{name} speaker", attribution.chain, chains)
    for via in attribution.via:
        yield from _phrase(f"{name} via", via, text)


def claim_faults(article: Article, marks: Marks, claims: Claims) -> Iterator[str]:
    """Every claim, commitment and phrase of theirs stands where it says."""
    text, chains = article.text, len(marks.chains)
    known = {claim.id for claim in claims.claims}
    if len(known) != len(claims.claims):
        yield "two claims of one id"
    for claim in claims.claims:
        name = f"claim {claim.attribute}"
        yield from _span(name, claim, len(text))
        if text[claim.start : claim.end] != claim.exact:
            yield f"{name}: {claim.exact!r} is not {text[claim.start : claim.end]!r}"
        yield from _span(f"{name} sentence", claim.sentence, len(text))
        scope = claim.scope
        for phrase in (scope.population, scope.place, scope.period, scope.definition, claim.where):
            yield from _phrase(f"{name} scope", phrase, text)
        if claim.as_of is not None:
            yield from _phrase(f"{name} as of", claim.as_of.phrase, text)
        yield from _attribution(name, claim.attribution, text, chains)
        for chain in claim.chains:
            yield from _chain(name, chain, chains)
        if claim.part_of is not None and claim.part_of not in known:
            yield f"{name}: part of {claim.part_of}, which is not there"
    for one in claims.commitments:
        yield from _phrase("commitment", Phrase(one.exact, one.start, one.end), text)
        yield from _phrase("condition", one.condition, text)
        yield from _phrase("due", one.due_words, text)
        yield from _attribution("commitment", one.attribution, text, chains)


def account_faults(account: Account) -> list[str]:
    """Every `exact` beside an `article`, anywhere in the account, stands at its offsets, and every id is known."""
    texts = {article.id: article.text for article in account.articles}
    claims = {claim.id for claim in account.claims}
    faults: list[str] = []

    def visit(one: object, where: str, article: str | None = None) -> None:
        if isinstance(one, tuple | list):
            for number, item in enumerate(one):
                visit(item, f"{where}[{number}]", article)
        elif hasattr(one, "__struct_fields__"):
            own = getattr(one, "article", article)
            exact, start = getattr(one, "exact", None), getattr(one, "start", None)
            if exact is not None and start is not None and own in texts:
                end = one.end  # type: ignore[attr-defined]
                if texts[own][start:end] != exact:
                    faults.append(f"{where}: {exact!r} does not stand at {start}:{end}")
            if exact is not None and own is not None and own not in texts and "problem" not in where:
                faults.append(f"{where}: no article {own}")
            for field in one.__struct_fields__:
                visit(getattr(one, field), f"{where}.{field}", own)

    visit(account.claims, "claims")
    visit(account.findings, "findings")
    visit(account.quotations, "quotations")
    visit(account.entities, "entities")
    visit(account.commitments, "commitments")
    visit(account.timeline, "timeline")
    visit(account.lineage, "lineage")
    visit(account.dates, "dates")
    visit(account.problems, "problems")
    for article in account.articles:
        visit(article.published, f"published of {article.name}", article.id)
    faults += [
        f"finding {finding.id}: no claim {claim}"
        for finding in account.findings
        for reading in finding.readings
        for claim in reading.claims
        if claim not in claims
    ]
    return faults


def all_faults(article: Article, marks: Marks, claims: Claims) -> Sequence[str]:
    """The faults of one article after the whole left side."""
    return [
        *article_faults(article),
        *mark_faults(article, marks),
        *claim_faults(article, marks, claims),
    ]
