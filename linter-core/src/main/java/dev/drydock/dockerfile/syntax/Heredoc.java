package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;

/**
 * A here-document of RUN, COPY or ADD.
 *
 * @param opener the word that opens it, such as {@code <<-"EOF"}
 * @param name the line that ends it, without quotes and escapes
 * @param descriptor number before the {@code <<}, 0 if there is none
 * @param stripsTabs whether it is opened by {@code <<-}, so that leading tabs are no part of it
 * @param expands whether variables in it are expanded: its name is not quoted
 * @param body the lines between, their line breaks included
 * @param terminator the line that ends it, without its line break; empty if the file ends before
 */
public record Heredoc(
        Word opener, String name, int descriptor, boolean stripsTabs, boolean expands, Span body, Span terminator) {}
