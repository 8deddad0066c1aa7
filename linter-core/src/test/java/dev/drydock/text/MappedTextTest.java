package dev.drydock.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MappedTextTest {
    private static final String SOURCE = "RUN apt-get \\\n  update";
    private final MappedText joined = MappedText.builder()
            .append(SOURCE, 4, 12)
            .append(SOURCE, 14, SOURCE.length())
            .build();

    @Test
    void leavesOutWhatWasNotAppended() {
        assertThat(joined.text()).isEqualTo("apt-get   update");
    }

    @Test
    void leadsEachCharacterBackToItsPlace() {
        for (int at = 0; at < joined.length(); at++) {
            assertThat(SOURCE.charAt(joined.toSource(at)))
                    .isEqualTo(joined.text().charAt(at));
        }
        assertThat(joined.toSource(joined.length())).isEqualTo(SOURCE.length());
    }

    @Test
    void aSpanCoversAGapWithinItAndNoneAtItsEnds() {
        assertThat(joined.toSource(0, 8)).isEqualTo(new Span(4, 12));
        assertThat(joined.toSource(0, 9)).isEqualTo(new Span(4, 15));
        assertThat(joined.toSource(8, 16)).isEqualTo(new Span(14, SOURCE.length()));
        assertThat(joined.toSource(8, 8)).isEqualTo(Span.at(14));
    }

    @Test
    void aPartLeadsBackToTheSameSource() {
        var verbatim = MappedText.of("RUN make", 10).part(4, 8);
        assertThat(verbatim.text()).isEqualTo("make");
        assertThat(verbatim.toSource(0, 4)).isEqualTo(new Span(14, 18));
        var acrossTheGap = joined.part(4, 16);
        assertThat(acrossTheGap.text()).isEqualTo("get   update");
        assertThat(acrossTheGap.toSource(0, 5)).isEqualTo(new Span(8, 15));
        assertThat(acrossTheGap.toSource(12)).isEqualTo(SOURCE.length());
    }

    @Test
    void aViewIsThePartOfItsSource() {
        var view = MappedText.within(SOURCE, 4, 11);
        assertThat(view.text()).isEqualTo("apt-get");
        assertThat(view.text(0, 3)).isEqualTo("apt");
        assertThat(view.toSource(4, 7)).isEqualTo(new Span(8, 11));
        assertThat(view.part(4, 7).text()).isEqualTo("get");
        assertThat(view.part(4, 7).toSource(3)).isEqualTo(11);
        assertThat(MappedText.builder().append(view, 4, 7).build().toSource(0)).isEqualTo(8);
    }

    @Test
    void aDecodedCharacterStandsForAllThatWasWritten() {
        var source = "[\"a\\u0041b\"]";
        var text = MappedText.builder()
                .append(source, 2, 3)
                .append('A', new Span(3, 9))
                .append(source, 9, 10)
                .build();
        assertThat(text.text()).isEqualTo("aAb");
        assertThat(text.toSource(1, 2)).isEqualTo(new Span(3, 9));
        assertThat(text.toSource(0, 3)).isEqualTo(new Span(2, 10));
        assertThat(text.toSource(2)).isEqualTo(9);
    }

    @Test
    void aPartOfAMappedTextLeadsBackToTheFirstSource() {
        var part = MappedText.builder().append(joined, 4, 12).build();
        assertThat(part.text()).isEqualTo("get   up");
        assertThat(part.toSource(0, 8)).isEqualTo(new Span(8, 18));
    }

    @Test
    void tellsHowFarNothingWasLeftOut() {
        assertThat(joined.pieceEnd(0)).isEqualTo(8);
        assertThat(joined.pieceEnd(8)).isEqualTo(joined.length());
    }

    @Test
    void anEmptyPartOfAMappedTextHasAPlace() {
        assertThat(MappedText.builder().append(joined, 9, 9).build().toSource(0))
                .isEqualTo(15);
    }

    @Test
    void anEmptyTextHasAPlace() {
        assertThat(MappedText.of("", 7).toSource(0, 0)).isEqualTo(Span.at(7));
        assertThat(MappedText.builder().build().toSource(0)).isZero();
        var late =
                MappedText.builder().append(SOURCE, 2, 2).append(SOURCE, 4, 7).build();
        assertThat(late.toSource(0, 3)).isEqualTo(new Span(4, 7));
    }

    @Test
    void refusesPiecesOutOfOrder() {
        var builder = MappedText.builder().append(SOURCE, 4, 7);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.append(SOURCE, 2, 4));
    }
}
