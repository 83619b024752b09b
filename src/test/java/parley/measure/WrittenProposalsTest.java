package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.entry.Issues;
import parley.entry.Stance;

/** What stands beside the pieces of news that were made up fits them. */
class WrittenProposalsTest {

  @Test
  void everyTermSaysSomethingThatARecordCanHold() throws Exception {
    for (GoldPositions.Annotated piece : WrittenProposals.read()) {
      String text = piece.article().text();
      for (GoldPositions.Proposal told : piece.proposals()) {
        assertThat(told.name()).isNotBlank();
        for (GoldPositions.Term term : told.terms()) {
          assertThat(Issues.standard().ids()).contains(term.issue());
          assertThat(Stance.of(term.stance()).label()).isEqualTo(term.stance());
          assertThat(term.span().of(text)).isNotBlank();
        }
      }
    }
  }

  @Test
  void noPieceStandsThereTwiceAndSomeAreLeftUnread() throws Exception {
    Set<String> texts = new HashSet<>();
    int unread = 0;
    for (GoldPositions.Annotated piece : WrittenProposals.read()) {
      assertThat(texts.add(piece.article().text())).as(piece.article().text()).isTrue();
      unread += piece.part().isOpen() ? 0 : 1;
    }
    assertThat(unread).isBetween(texts.size() / 10, texts.size() / 3);
  }
}
