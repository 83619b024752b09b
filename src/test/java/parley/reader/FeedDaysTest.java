package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 08 Apr 2031 09:05:00 GMT      | 2031-04-08T09:05:00Z
          Tue, 08 Apr 2031 09:05:00 +0200    | 2031-04-08T09:05:00+02:00
          Tue, 8 Apr 31 9:05 EST             | 2031-04-08T09:05:00-05:00
          08 Apr 2031 23:59:59 -0330         | 2031-04-08T23:59:59-03:30
          Sun, 08 Apr 2031 09:05:00 GMT      | 2031-04-08T09:05:00Z
          Tues, 08 April 2031 09:05:00 Z     | 2031-04-08T09:05:00Z
          Tue,08 Apr 2031 09:05:00 UTC       | 2031-04-08T09:05:00Z
          Tue, 08-Apr-2031 09:05:00 GMT      | 2031-04-08T09:05:00Z
          Tue, 08 Apr 2031 09:05:00 GMT+0100 | 2031-04-08T09:05:00+01:00
          Tue, 08 Apr 2031 09:05:00 +02:00   | 2031-04-08T09:05:00+02:00
          Mar, 08 Apr 2031 09:05:00 +0000    | 2031-04-08T09:05:00Z
          Tue, 08 Apr 2031 24:00:00 GMT      | 2031-04-08
          Tue, 08 Apr 2031 09:05:00          | 2031-04-08
          Tue, 08 Apr 2031 09:05:00 BST      | 2031-04-08
          Tue, 08 Apr 2031                   | 2031-04-08
          8 Sept 2031                        | 2031-09-08
          Tue, April 8, 2031 9:05 pm GMT     | 2031-04-08T21:05:00Z
          Apr. 8, 2031                       | 2031-04-08
          2031-04-08T09:05:00Z               | 2031-04-08T09:05:00Z
          2031-04-08T09:05:00.123-05:00      | 2031-04-08T09:05:00-05:00
          2031-04-08T09:05:00+0200           | 2031-04-08T09:05:00+02:00
          2031-04-08T09:05Z                  | 2031-04-08T09:05:00Z
          2031-04-08 09:05:00                | 2031-04-08
          2031-04-08 09:05:00 GMT            | 2031-04-08T09:05:00Z
          2031-4-8                           | 2031-04-08
          2031/04/08                         | 2031-04-08
          20310408                           | 2031-04-08
          20310408T090500Z                   | 2031-04-08T09:05:00Z
          25/04/2031                         | 2031-04-25
          Friday, 25 April 2031              | 2031-04-25
          """)
  void readsTheDaysThatFeedsHave(String written, String day) {
    assertThat(FeedDays.read(written)).hasToString(day);
  }

  /** Two days, none, or what programs write that have none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "04/05/2031",
        "31 Feb 2031",
        "0000-00-00 00:00:00",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Tue, 08 Foo 2031 09:05:00 GMT",
        "1930000000",
        "{{ pubDate }}"
      })
  void saysNothingRatherThanGuess(String written) {
    assertThat(FeedDays.read(written)).isNull();
  }
}
