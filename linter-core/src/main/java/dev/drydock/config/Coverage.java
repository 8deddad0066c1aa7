package dev.drydock.config;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;

/** Finds what a comment is about. */
final class Coverage {
    private static final int NONE = -1;

    private final SourceText source;
    private final List<Span> blocks;
    private final List<Span> stages;
    /** Index of the block around each block. */
    private final int[] outer;

    Coverage(IgnoreScopes scopes) {
        source = scopes.source();
        blocks = scopes.blocks();
        stages = scopes.stages();
        outer = new int[blocks.size()];
        int around = NONE;
        for (int i = 0; i < outer.length; i++) {
            around = around(around, blocks.get(i).start());
            outer[i] = around;
            around = i;
        }
    }

    /** The part of the file in which a pragma holds; empty if it stands where there is nothing it could be about. */
    Optional<Span> of(Pragma pragma) {
        Span comment = pragma.comment();
        return switch (pragma.scope()) {
            case FILE -> Optional.of(source.span());
            case STAGE -> block(comment).flatMap(this::stage);
            case BLOCK -> block(comment).map(comment::to);
        };
    }

    /** The block that a comment stands behind, else the one that follows, else the one it stands in. */
    private Optional<Span> block(Span comment) {
        int lineStart = source.line(source.lineOf(comment.start())).start();
        int sameLine = firstFrom(lineStart);
        if (sameLine < blocks.size() && blocks.get(sameLine).start() < comment.start()) {
            return Optional.of(blocks.get(sameLine));
        }
        int following = firstFrom(comment.end());
        int within = around(following - 1, comment.start());
        boolean follows = following < blocks.size()
                && (within == NONE
                        || blocks.get(following).start() < blocks.get(within).end());
        int target = follows ? following : within;
        return target == NONE ? Optional.empty() : Optional.of(blocks.get(target));
    }

    /** The stage of an instruction; for one before the first stage, that one. */
    private Optional<Span> stage(Span block) {
        return stages.stream().filter(stage -> stage.end() >= block.end()).findFirst();
    }

    /** Index of the first block that begins at {@code offset} or later. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The innermost block around {@code offset} among {@code index} and those around it. */
    private int around(int index, int offset) {
        int block = index;
        while (block != NONE && blocks.get(block).end() <= offset) {
            block = outer[block];
        }
        return block;
    }
}
