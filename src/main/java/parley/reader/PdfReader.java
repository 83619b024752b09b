package parley.reader;

import java.util.ArrayList;
import java.util.List;
import parley.article.Problem;
import parley.article.Published;
import parley.reader.paper.Line;
import parley.reader.paper.Paper;
import parley.reader.paper.PdfFile;
import parley.reader.paper.Sheet;

/** Reads a PDF: its lines become paragraphs, and these are read as those of a text are. */
final class PdfReader {

  private PdfReader() {}

  static void read(byte[] bytes, Finishing finishing) {
    Paper paper = PdfFile.read(bytes);
    for (Paper.Trouble trouble : paper.troubles()) {
      finishing.tell(trouble.kind(), trouble.detail());
    }
    if (paper.sheets().isEmpty()) {
      if (paper.troubles().isEmpty() || paper.pictured() > 0) {
        finishing.tell(Problem.Kind.EMPTY, withoutText(paper));
      }
      return;
    }
    if (paper.pictured() > 0) {
      finishing.tell(
          Problem.Kind.INCOMPLETE,
          paper.pictured()
              + " of its "
              + paper.pages()
              + " pages are pictures, and what is printed in pictures is not read");
    }
    RunningLines running = RunningLines.of(paper.sheets());
    List<Sheet> sheets = Initials.whole(without(running, paper.sheets()));
    Typography type = Typography.of(sheets);
    Draft first = new Draft();
    List<Block> blocks = PaperBlocks.of(paper, sheets, type, running, first);
    if (blocks.isEmpty()) {
      finishing.tell(Problem.Kind.EMPTY, "there is nothing but page numbers in it");
      return;
    }
    TextReader.articles(blocks, first, draft -> complete(draft, paper, running), finishing);
  }

  private static void complete(Draft draft, Paper paper, RunningLines running) {
    running.complete(draft);
    String published = paper.published();
    Published day = published == null ? null : Days.stamp(published);
    if (draft.published == null) {
      draft.published = day;
    }
  }

  private static String withoutText(Paper paper) {
    return paper.pictured() > 0
        ? "its pages are pictures, as a scanner makes them. Reading letters in pictures is another"
            + " matter: have the text recognised (OCR), and give that"
        : "there is no text on its " + (paper.pages() == 1 ? "page" : paper.pages() + " pages");
  }

  private static List<Sheet> without(RunningLines running, List<Sheet> sheets) {
    List<Sheet> without = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<Line> lines = sheet.lines().stream().filter(line -> !running.has(line)).toList();
      without.add(new Sheet(sheet.number(), sheet.height(), lines, sheet.pictures()));
    }
    return without;
  }
}
