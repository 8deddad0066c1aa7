package dev.drydock.conformance;

/**
 * How our linter fares on a case.
 *
 * @param agreement whether it reports where the peer reports
 * @param exact for a case that fixes lines or number of the findings: whether ours are on the same lines and as many
 * @param trouble what our linter threw, else empty
 */
record Verdict(PeerCase item, Agreement agreement, Exactness exact, String trouble) {
    enum Agreement {
        MET,
        NOT_MET,
        /** No rule of ours means the peer's rule, or none of those is built. */
        UNCOVERED
    }

    /** The verdict on a case that fixes neither lines nor number. */
    static Verdict of(PeerCase item, Agreement agreement) {
        return new Verdict(item, agreement, Exactness.NOT_ASKED, "");
    }

    enum Exactness {
        EXACT,
        INEXACT,
        /** The case fixes nothing, or is silent anyway. */
        NOT_ASKED
    }
}
