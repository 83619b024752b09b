package parley.reader.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser, with every stream weighed before it is unpacked: PDFBox unpacks into memory and
 * knows no limit.
 */
final class GuardedParser extends PDFParser {

  private final Allowance allowance;

  GuardedParser(byte[] bytes, Allowance allowance) throws IOException {
    super(
        new CountedBytes(bytes, allowance), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    this.allowance = allowance;
    document = new GuardedDocument();
  }

  /** Counts what is read, again and again where a file leads in circles. */
  private static final class CountedBytes extends RandomAccessReadBuffer {
    private final Allowance allowance;

    CountedBytes(byte[] bytes, Allowance allowance) {
      super(bytes);
      this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
      allowance.read(1);
      return super.read();
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      allowance.read(length);
      return super.read(b, offset, length);
    }
  }

  private final class GuardedDocument extends COSDocument {

    GuardedDocument() {
      super(IOUtils.createMemoryOnlyStreamCache(), GuardedParser.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = new GuardedStream(createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  private final class GuardedStream extends COSStream {
    private boolean weighed;

    GuardedStream(RandomAccessReadView view) throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache().create(), view);
    }

    /** The one way to what it holds. */
    @Override
    public InputStream createRawInputStream() throws IOException {
      weigh();
      return super.createRawInputStream();
    }

    /** Unpacks it once into nothing, filter by filter, and counts. */
    private void weigh() throws IOException {
      if (weighed) {
        return;
      }
      weighed = true;
      COSBase filters = getFilters();
      int count = filters instanceof COSArray several ? several.size() : filters == null ? 0 : 1;
      if (count > MOST_FILTERS) {
        throw new Allowance.Spent("a part of it is packed " + count + " times over");
      }
      COSName type = getCOSName(COSName.TYPE);
      boolean structure = COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
      long bytes = 0;
      byte[] packed = null;
      for (int i = 0; i < count; i++) {
        COSBase name = filters instanceof COSArray several ? several.getObject(i) : filters;
        if (!(name instanceof COSName known) || !FILTERS.contains(known.getName())) {
          throw new IOException("a part of it is packed in a way that no text is");
        }
        Filter filter = FilterFactory.INSTANCE.getFilter(known);
        boolean last = i + 1 == count;
        Scale scale = new Scale(!last);
        try (InputStream in =
            packed == null ? super.createRawInputStream() : new ByteArrayInputStream(packed)) {
          filter.decode(in, scale, this, i, DecodeOptions.DEFAULT);
        }
        bytes = scale.bytes;
        packed = last ? null : scale.kept();
      }
      if (structure) {
        allowance.structure(count == 0 ? getLength() : bytes);
      }
    }
  }

  /** How text, fonts and structure are packed; what else there is packs pictures. */
  private static final Set<String> FILTERS =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "RunLengthDecode",
          "RL",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "Crypt");

  /** Nobody packs anything more often. */
  private static final int MOST_FILTERS = 4;

  /** Counts what is written, and refuses when it is too much. */
  private static final class Scale extends OutputStream {
    private final @Nullable ByteArrayOutputStream kept;
    private long bytes;

    Scale(boolean keeps) {
      kept = keeps ? new ByteArrayOutputStream() : null;
    }

    byte[] kept() {
      return kept == null ? new byte[0] : kept.toByteArray();
    }

    @Override
    public void write(int b) {
      count(1);
      if (kept != null) {
        kept.write(b);
      }
    }

    @Override
    public void write(byte[] b, int off, int len) {
      count(len);
      if (kept != null) {
        kept.write(b, off, len);
      }
    }

    private void count(int more) {
      bytes += more;
      if (bytes > Allowance.LONGEST_STREAM) {
        throw new Allowance.Spent(
            "a part of it unpacks to more than "
                + Allowance.LONGEST_STREAM / 1_000_000
                + " million bytes");
      }
    }
  }
}
