package parley.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.entry.Realis;

/**
 * When somebody said something, and who.
 *
 * @param entry the statement's id
 * @param speaker null where the words name none
 * @param actor the id of the speaker, where one was made out
 * @param dated whether it is told when, if only by the day of the article
 * @param when as a TIMEX3 value; null where no words tell
 * @param reported the day of the article
 */
public record Saying(
    String entry,
    @Nullable String speaker,
    @Nullable String actor,
    boolean dated,
    @Nullable String when,
    Realis realis,
    boolean negated,
    @Nullable LocalDate reported) {}
