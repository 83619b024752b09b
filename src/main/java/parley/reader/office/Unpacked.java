package parley.reader.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a document that is a ZIP archive: those that may hold text, unpacked within bounds.
 * Pictures, fonts, macros and documents inside the document stay packed.
 */
public final class Unpacked {

  /** All pieces together, in bytes; the text of a long book has a tenth of it. */
  private static final long MOST_BYTES = 100_000_000;

  private static final int MOST_PIECES = 10_000;

  /** More than a document of its kind may ask for. */
  public static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
    private final String what;

    TooMuch(String what) {
      super(what);
      this.what = what;
    }

    @Override
    public String getMessage() {
      return what;
    }
  }

  private final Map<String, byte[]> pieces = new LinkedHashMap<>();
  private long bytes;
  private boolean whole = true;

  private Unpacked() {}

  /**
   * Unpacks what may hold text. Of an archive that breaks off there is what comes before.
   *
   * @throws TooMuch if it swells beyond all bounds
   */
  public static Unpacked of(byte[] archive) throws IOException {
    Unpacked unpacked = new Unpacked();
    try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
      unpacked.readAll(zip);
    } catch (TooMuch e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      unpacked.salvage(archive);
    }
    return unpacked;
  }

  private void readAll(ZipFile zip) throws IOException {
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (isText(entry)) {
        try (InputStream in = zip.getInputStream(entry)) {
          add(entry.getName(), in);
        }
      }
    }
  }

  /** Reads an archive without its list of contents from its beginning, as far as it goes. */
  private void salvage(byte[] archive) throws IOException {
    whole = false;
    pieces.clear();
    bytes = 0;
    try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(archive))) {
      for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (isText(entry)) {
          add(entry.getName(), in);
        }
      }
    } catch (TooMuch e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // what there is has been read
    }
  }

  private static boolean isText(ZipArchiveEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    int point = name.lastIndexOf('.');
    String ending = point < 0 ? name : name.substring(point + 1);
    return !entry.isDirectory()
        && switch (ending) {
          case "xml", "rels", "opf", "ncx", "xhtml", "html", "htm", "mimetype" -> true;
          default -> false;
        };
  }

  private void add(String name, InputStream in) throws IOException {
    if (pieces.size() >= MOST_PIECES) {
      throw new TooMuch("it has more than " + MOST_PIECES + " pieces");
    }
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 14];
    try {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        bytes += read;
        if (bytes > MOST_BYTES) {
          throw new TooMuch("it unpacks to more than " + MOST_BYTES / 1_000_000 + " million bytes");
        }
        piece.write(chunk, 0, read);
      }
    } catch (TooMuch e) {
      throw e;
    } catch (IOException e) {
      whole = false; // a piece that breaks off
    }
    pieces.putIfAbsent(name, piece.toByteArray());
  }

  /** Whether all of the archive was there. */
  public boolean isWhole() {
    return whole;
  }

  public boolean has(String name) {
    return pieces.containsKey(name);
  }

  public boolean hasBelow(String folder) {
    return pieces.keySet().stream().anyMatch(name -> name.startsWith(folder));
  }

  public byte @Nullable [] piece(String name) {
    return pieces.get(name);
  }

  /** An archive of these pieces alone. */
  byte[] packed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> piece : pieces.entrySet()) {
        ZipEntry entry = new ZipEntry(piece.getKey());
        CRC32 sum = new CRC32();
        sum.update(piece.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(piece.getValue().length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(piece.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
