package dev.drydock.docker.engine;

import java.io.FilterInputStream;

/** The body of an answer, which is closed along with it. */
final class AnswerStream extends FilterInputStream {
    private final Answer answer;

    AnswerStream(Answer answer) {
        super(answer.stream());
        this.answer = answer;
    }

    @Override
    public void close() {
        answer.close();
    }
}
