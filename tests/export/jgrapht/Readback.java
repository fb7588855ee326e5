import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;

/** What JGraphT reads from a file that keeps to the schema of GraphML, a line each, fields parted by tabs: java Readback FILE. */
public final class Readback {
    public static void main(String[] arguments) throws Exception {
        Supplier<Object> edges = Object::new;
        var graph = new DirectedPseudograph<String, Object>(() -> "", edges, false);
        var importer = new GraphMLImporter<String, Object>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        Map<Object, Map<String, String>> values = new java.util.IdentityHashMap<>();
        importer.addVertexAttributeConsumer((at, value) -> put(values, at.getFirst(), at.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((at, value) -> put(values, at.getFirst(), at.getSecond(), value.getValue()));
        importer.importGraph(graph, new File(arguments[0]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String node : graph.vertexSet()) {
            out.println("node\t" + node + joined(values.get(node)));
        }
        for (Object edge : graph.edgeSet()) {
            String ends = graph.getEdgeSource(edge) + "\t" + graph.getEdgeTarget(edge);
            out.println("edge\t" + ends + joined(values.get(edge)));
        }
    }

    private static void put(Map<Object, Map<String, String>> values, Object of, String name, String value) {
        values.computeIfAbsent(of, key -> new TreeMap<>()).put(name, value);
    }

    private static String joined(Map<String, String> values) {
        var joined = new StringBuilder();
        values.forEach((name, value) -> joined.append('\t').append(name).append('=').append(value));
        return joined.toString();
    }
}
