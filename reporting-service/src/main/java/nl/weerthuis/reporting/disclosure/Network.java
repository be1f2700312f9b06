package nl.weerthuis.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * What an onlooker can work out about hidden cells. Sums are nodes and cells are arcs between them: what enters a sum
 * leaves it. A hidden cell can be any value that its flow can be turned to through other hidden cells, and because
 * flows in a network are whole numbers where their limits are, every whole value in between is possible too.
 */
final class Network<K> {

    private static final int OUTSIDE = 0;

    private final Map<K, Integer> places = new HashMap<>();
    private final int[] tails;
    private final int[] heads;
    private final long[] counts;

    Network(Table<K> table) {
        tails = new int[table.keys().size()];
        heads = new int[tails.length];
        counts = new long[tails.length];
        for (var key : table.keys()) {
            counts[places.size()] = table.count(key);
            places.put(key, places.size());
        }
        int node = OUTSIDE;
        for (var sum : table.sums()) {
            node++;
            connect(sum.whole(), node, !sum.across());
            for (var part : sum.parts()) {
                connect(part, node, sum.across());
            }
        }
    }

    private void connect(K key, int node, boolean enters) {
        var ends = enters ? heads : tails;
        if (ends[places.get(key)] != OUTSIDE) {
            throw new IllegalArgumentException("A cell in more sums than a network can hold: " + key);
        }
        ends[places.get(key)] = node;
    }

    /**
     * How many values other than its own the cell can have.
     *
     * @param ceilings the hidden cells, each with the highest value an onlooker thinks possible
     * @param enough further is not looked
     */
    long room(K key, Map<K, Long> ceilings, long enough) {
        var limits = new long[counts.length];
        Arrays.fill(limits, -1);
        ceilings.forEach((hidden, ceiling) -> limits[places.get(hidden)] = ceiling);
        int cell = places.get(key);
        limits[cell] = -1;
        long up = Math.min(ceilings.get(key) - counts[cell], turn(heads[cell], tails[cell], limits, enough));
        long down = Math.min(counts[cell], turn(tails[cell], heads[cell], limits, enough));
        return up + down;
    }

    /** The greatest flow between two nodes through what is hidden, by shortest paths. */
    private long turn(int source, int sink, long[] limits, long enough) {
        if (source == sink) {
            return enough;
        }
        var flow = counts.clone();
        long turned = 0;
        var path = path(source, sink, limits, flow);
        while (!path.isEmpty() && turned < enough) {
            turned += push(path, limits, flow, enough - turned);
            path = path(source, sink, limits, flow);
        }
        return turned;
    }

    private static long push(List<Step> path, long[] limits, long[] flow, long atMost) {
        long amount = atMost;
        for (var step : path) {
            amount = Math.min(amount, step.residue(limits, flow));
        }
        for (var step : path) {
            flow[step.cell()] += step.forward() ? amount : -amount;
        }
        return amount;
    }

    private List<Step> path(int source, int sink, long[] limits, long[] flow) {
        var reached = new HashMap<Integer, Step>();
        reached.put(source, null);
        var waiting = new ArrayDeque<>(List.of(source));
        while (!waiting.isEmpty() && !reached.containsKey(sink)) {
            int node = waiting.remove();
            for (var step : stepsFrom(node, limits, flow)) {
                if (!reached.containsKey(step.end(tails, heads))) {
                    reached.put(step.end(tails, heads), step);
                    waiting.add(step.end(tails, heads));
                }
            }
        }
        var path = new LinkedList<Step>();
        for (var step = reached.get(sink); step != null; step = reached.get(step.start(tails, heads))) {
            path.addFirst(step);
        }
        return path;
    }

    private List<Step> stepsFrom(int node, long[] limits, long[] flow) {
        var steps = new ArrayList<Step>();
        for (int cell = 0; cell < flow.length; cell++) {
            if (tails[cell] == node) {
                steps.add(new Step(cell, true));
            }
            if (heads[cell] == node) {
                steps.add(new Step(cell, false));
            }
        }
        steps.removeIf(step -> step.residue(limits, flow) <= 0);
        return steps;
    }

    /** More in a hidden cell, or less in it. */
    private record Step(int cell, boolean forward) {

        long residue(long[] limits, long[] flow) {
            if (limits[cell] < 0) {
                return 0;
            }
            return forward ? limits[cell] - flow[cell] : flow[cell];
        }

        int start(int[] tails, int[] heads) {
            return forward ? tails[cell] : heads[cell];
        }

        int end(int[] tails, int[] heads) {
            return forward ? heads[cell] : tails[cell];
        }
    }
}
