import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** What Gephi reads from a file, a line each, fields parted by tabs: java Gephi FILE. */
public final class Gephi {
    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(arguments[0]));
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        Graph graph = model.getGraph();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Node node : graph.getNodes()) {
            out.println("node\t" + node.getId() + "\t" + node.getLabel() + values(node, model.getNodeTable()));
        }
        for (Edge edge : graph.getEdges()) {
            String ends = edge.getSource().getId() + "\t" + edge.getTarget().getId() + "\t" + edge.isDirected();
            out.println("edge\t" + ends + "\t" + edge.getLabel() + values(edge, model.getEdgeTable()));
        }
    }

    private static String values(Element element, Table table) {
        StringJoiner joined = new StringJoiner("\t", "\t", "");
        for (Column column : table) {
            Object value = column.isProperty() ? null : element.getAttribute(column);
            if (value != null) {
                joined.add(column.getTitle() + "=" + value);
            }
        }
        return joined.toString();
    }
}
