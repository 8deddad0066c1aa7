package dev.drydock.lint;

import java.util.List;
import java.util.Set;

/** A checker of shell scripts that is no part of Drydock, such as ShellCheck. */
@FunctionalInterface
public interface ShellChecker {
    /**
     * Checks some scripts.
     *
     * @return what there is to say of each of them, in their order
     * @throws dev.drydock.config.BadConfiguration if the checker can't be asked or does not answer; says why
     */
    List<List<Remark>> check(List<Script> scripts);

    /**
     * A script and what is known of the place where it runs.
     *
     * @param bash whether bash reads it, and not a plain {@code sh}
     * @param variables names of the environment variables that it is given
     */
    record Script(String text, boolean bash, Set<String> variables) {}

    /**
     * Something said of a script.
     *
     * @param code id of the check, such as {@code SC2164}
     * @param grave whether it is more than advice
     * @param start where it begins, as an offset in the text
     * @param end where it ends
     */
    record Remark(String code, boolean grave, String message, int start, int end) {}
}
