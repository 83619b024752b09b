package parley.network;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables of all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang and others 2020), in the file
 * that a library ships: a network of the kind of BERT with six layers, whose weights are whole
 * numbers of eight bits.
 *
 * <p>The file is in the format of ONNX, of which this reads what it needs and runs nothing: tables
 * by name, and for those without a name of their own, the step that they belong to.
 */
final class PublishedModel {

  private static final String FILE = "/all-minilm-l6-v2-q.onnx";

  // fields of the format, as onnx.proto numbers them
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_NAME = 3;
  private static final int NODE_KIND = 4;
  private static final int TENSOR_DIMENSIONS = 1;
  private static final int TENSOR_KIND = 2;
  private static final int TENSOR_FLOATS = 4;
  private static final int TENSOR_INTEGERS = 5;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_BYTES = 9;

  private static final int UNSIGNED_BYTE = 2;

  private static final Pattern STEP = Pattern.compile("layer\\.(\\d+)/(.+)/MatMul");
  private static final String QUANTIZED = "_quantized";

  /** A table as it stands in the file. */
  private static final class Table {
    String name = "";
    int kind;
    int rows = 1;
    int columns = 1;
    byte[] bytes = {};
    float[] floats = {};
    int[] integers = {};

    float[] numbers() {
      if (floats.length > 0) {
        return floats;
      }
      float[] numbers = new float[rows * columns];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
      return numbers;
    }

    int integer(int i) {
      if (integers.length > 0) {
        return integers[i];
      }
      return kind == UNSIGNED_BYTE ? bytes[i] & 0xFF : bytes[i];
    }
  }

  private final Map<String, Table> tables = new ConcurrentHashMap<>();

  /** The names of tables that belong to a step of a layer. */
  private final Map<String, String> steps = new HashMap<>();

  private PublishedModel() {}

  static PublishedModel read() {
    try (InputStream in = PublishedModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("no " + FILE + " on the class path");
      }
      PublishedModel model = new PublishedModel();
      CodedInputStream file = CodedInputStream.newInstance(in.readAllBytes());
      for (int tag = file.readTag(); tag != 0; tag = file.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == MODEL_GRAPH) {
          int limit = file.pushLimit(file.readRawVarint32());
          model.graph(file);
          file.popLimit(limit);
        } else {
          file.skipField(tag);
        }
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void graph(CodedInputStream file) throws IOException {
    for (int tag = file.readTag(); tag != 0; tag = file.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (field == GRAPH_NODE || field == GRAPH_INITIALIZER) {
        int limit = file.pushLimit(file.readRawVarint32());
        if (field == GRAPH_NODE) {
          node(file);
        } else {
          Table table = table(file);
          tables.put(table.name, table);
        }
        file.popLimit(limit);
      } else {
        file.skipField(tag);
      }
    }
  }

  private void node(CodedInputStream file) throws IOException {
    String name = "";
    String kind = "";
    @Nullable String second = null;
    int inputs = 0;
    for (int tag = file.readTag(); tag != 0; tag = file.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case NODE_INPUT -> {
          String input = file.readString();
          second = inputs++ == 1 ? input : second;
        }
        case NODE_NAME -> name = file.readString();
        case NODE_KIND -> kind = file.readString();
        default -> file.skipField(tag);
      }
    }
    Matcher step = STEP.matcher(name);
    if (kind.equals("MatMulInteger") && second != null && step.find()) {
      steps.put(step.group(1) + "/" + step.group(2), second);
    }
  }

  private static Table table(CodedInputStream file) throws IOException {
    Table table = new Table();
    for (int tag = file.readTag(); tag != 0; tag = file.readTag()) {
      boolean packed = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TENSOR_DIMENSIONS -> {
          table.rows *= table.columns;
          table.columns = (int) file.readRawVarint64();
        }
        case TENSOR_KIND -> table.kind = file.readRawVarint32();
        case TENSOR_FLOATS -> {
          int count = packed ? file.readRawVarint32() / Float.BYTES : 1;
          table.floats = new float[count];
          for (int i = 0; i < count; i++) {
            table.floats[i] = file.readFloat();
          }
        }
        case TENSOR_INTEGERS -> table.integers = integers(file, packed);
        case TENSOR_NAME -> table.name = file.readString();
        case TENSOR_BYTES -> table.bytes = file.readByteArray();
        default -> file.skipField(tag);
      }
    }
    return table;
  }

  private static int[] integers(CodedInputStream file, boolean packed) throws IOException {
    if (!packed) {
      return new int[] {file.readInt32()};
    }
    int limit = file.pushLimit(file.readRawVarint32());
    int[] integers = new int[file.getBytesUntilLimit()]; // of one byte or more each
    int count = 0;
    while (!file.isAtEnd()) {
      integers[count++] = file.readInt32();
    }
    file.popLimit(limit);
    return Arrays.copyOf(integers, count);
  }

  private Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("no table " + name + " in " + FILE);
    }
    return table;
  }

  /** A row of plain numbers. */
  float[] row(String name) {
    return table(name).numbers();
  }

  /** One row of a table whose numbers are all stretched alike, as those of words are. */
  float[] row(String name, int number) {
    Table table = table(name + QUANTIZED);
    float scale = table(name + "_scale").numbers()[0];
    int zero = table(name + "_zero_point").integer(0);
    float[] row = new float[table.columns];
    for (int i = 0; i < row.length; i++) {
      row[i] = (table.integer(number * table.columns + i) - zero) * scale;
    }
    return row;
  }

  /** The weights of a step of a layer, once: each of their columns is stretched by itself. */
  float[][] weights(int layer, String step) {
    String name = steps.get(layer + "/" + step);
    if (name == null) {
      throw new IllegalStateException("no step " + step + " of layer " + layer + " in " + FILE);
    }
    Table table = table(name);
    tables.remove(name); // nobody asks twice, and it is large
    String stem = name.substring(0, name.length() - QUANTIZED.length());
    float[] scale = table(stem + "_scale").numbers();
    Table zero = table(stem + "_zero_point");
    int[] zeros = new int[table.columns];
    Arrays.setAll(zeros, zero::integer);
    float[][] weights = new float[table.rows][];
    for (int i = 0; i < table.rows; i++) {
      weights[i] = stretched(table.bytes, i * table.columns, zeros, scale);
    }
    return weights;
  }

  private static float[] stretched(byte[] bytes, int start, int[] zeros, float[] scale) {
    float[] row = new float[scale.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = (bytes[start + j] - zeros[j]) * scale[j];
    }
    return row;
  }
}
