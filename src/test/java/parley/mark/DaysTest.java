package parley.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that a TIMEX3 value covers. */
class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "2025-04-24, 2025-04-24, 2025-04-24",
    "2025-04-24T09:30, 2025-04-24, 2025-04-24",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024, 2024-01-01, 2024-12-31",
    "2025-Q2, 2025-04-01, 2025-06-30",
    "2025-W01, 2024-12-30, 2025-01-05",
    "2022-01/2022-03, 2022-01-01, 2022-03-31",
    "2022/, 2022-01-01,",
    "/2022, , 2022-12-31"
  })
  void areThoseOfTheCalendar(String value, LocalDate first, LocalDate last) {
    assertThat(Days.of(value)).contains(new Days(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PAST_REF", "PT3H", "202X", "2022-WI", "2022-13", "2025-02-30", "", "/", "T09:30"})
  void otherValuesNameNone(String value) {
    assertThat(Days.of(value)).isEmpty();
  }
}
