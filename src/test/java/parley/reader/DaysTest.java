package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          April 25, 2025                        | 2025-04-25
          25 April 2025                         | 2025-04-25
          Friday, April 25, 2025                | 2025-04-25
          Fri 25 Apr 2025                       | 2025-04-25
          Apr. 25, 2025                         | 2025-04-25
          Sept. 3, 2025                         | 2025-09-03
          April 25th, 2025                      | 2025-04-25
          the 25th of April 2025                | 2025-04-25
          2025-04-25                            | 2025-04-25
          2025/04/25                            | 2025-04-25
          25.04.2025                            | 2025-04-25
          25/04/2025                            | 2025-04-25
          4/25/2025                             | 2025-04-25
          April 25, 2025 at 9:30 PM EDT         | 2025-04-25
          April 25, 2025 9:30 pm GMT            | 2025-04-25T21:30:00Z
          12:05 a.m. UTC, 25 April 2025         | 2025-04-25T00:05:00Z
          2025-04-25T09:30:00+02:00             | 2025-04-25T09:30:00+02:00
          2025-04-25 09:30:00 +0200             | 2025-04-25T09:30:00+02:00
          """)
  void readsADateLine(String line, String day) {
    assertThat(Days.line(line)).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04/05/2025",
        "April 2025",
        "April 31, 2025",
        "On April 25, 2025 they met",
        "2025",
        "25 April",
        "April 25, 2025, April 26, 2025",
        "2025-13-01"
      })
  void saysNothingOfALineThatIsNoDay(String line) {
    assertThat(Days.line(line)).isNull();
  }

  @Test
  void findsTheDayInAnAddress() {
    assertThat(Days.inAddress("https://courier.example/2031/03/04/harbour"))
        .hasToString("2031-03-04");
    assertThat(Days.inAddress("https://courier.example/news/2031-03-04/harbour"))
        .hasToString("2031-03-04");
    assertThat(Days.inAddress("https://courier.example/2031/03/harbour-of-vareno")).isNull();
    assertThat(Days.inAddress("https://courier.example/1203/99/04/")).isNull();
  }
}
