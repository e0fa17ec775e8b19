package org.supportflow.decision;

import static org.supportflow.decision.Kind.NUMBER;
import static org.supportflow.decision.Kind.OPEN;
import static org.supportflow.decision.Kind.TEXT;
import static org.supportflow.decision.Kind.TRUTH;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.immutable.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/**
 * Reads a parsed cell and says where two parts do not fit together. The engine would not: it takes a comparison of a text with
 * a number for "no", silently, and the row is never reached.
 */
final class CellTypes {

    private static final Set<String> ORDERS = Set.of("GreaterThan", "GreaterOrEqual", "LessThan", "LessOrEqual");
    private static final Set<String> ARITHMETIC = Set.of("Subtraction", "Multiplication", "Division");
    private static final Set<String> LOGIC = Set.of("Conjunction", "Disjunction", "AtLeastOne", "Not");

    private static final Set<String> NAMES = Set.of("ConstInputValue", "Ref");

    private final TableContract contract;
    private final @Nullable Column input;

    private CellTypes(TableContract contract, @Nullable Column input) {
        this.contract = contract;
        this.input = input;
    }

    /** What does not fit in a condition on this column. */
    static Optional<String> problemInTest(TableContract contract, Column input, Exp cell) {
        return problem(() -> new CellTypes(contract, input).kind(cell));
    }

    /** What does not fit in an answer of this column. */
    static Optional<String> problemInAnswer(TableContract contract, Column output, Exp cell) {
        return problem(() -> {
            var kind = new CellTypes(contract, null).kind(cell);
            if (!kind.fits(Kind.of(output))) {
                throw new Misfit("it is %s, but the column takes %s"
                        .formatted(kind.words(), Kind.of(output).words()));
            }
        });
    }

    private interface Reading {
        void run() throws Misfit;
    }

    private static Optional<String> problem(Reading reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (Misfit misfit) {
            return Optional.of(String.valueOf(misfit.getMessage()));
        }
    }

    /** Does it ask anything? A condition that does not is always true or never. */
    static boolean asks(Object node) {
        return node instanceof Product part
                && (NAMES.contains(part.productPrefix()) || parts(part).stream().anyMatch(CellTypes::asks));
    }

    private Kind kind(Object node) throws Misfit {
        var name = ((Product) node).productPrefix();
        var constant = Kind.CONSTANTS.get(name);
        if (constant != null) {
            return constant;
        }
        return NAMES.contains(name) ? column(node).map(Kind::of).orElse(OPEN) : joined(name, parts(node));
    }

    private Kind joined(String name, List<Object> parts) throws Misfit {
        if (name.startsWith("Input")) {
            return test(name, parts);
        }
        if (name.equals("Equal") || ORDERS.contains(name)) {
            return compared(parts.get(0), parts.get(1), !name.equals("Equal"));
        }
        return switch (name) {
            case "UnaryTestExpression" -> value(parts.get(0));
            case "ConstList" -> list(parts);
            case "FunctionInvocation" -> call(String.valueOf(parts.get(0)), parts(parts.get(1)));
            default -> calculated(name, parts);
        };
    }

    private Kind calculated(String name, List<Object> parts) throws Misfit {
        if (LOGIC.contains(name)) {
            return all(parts, TRUTH);
        }
        if (ARITHMETIC.contains(name) || name.equals("ArithmeticNegation")) {
            return all(parts, NUMBER);
        }
        if (name.equals("Addition")) {
            return all(parts, kind(parts.get(0)) == TEXT ? TEXT : NUMBER);
        }
        throw new Misfit("it holds what no cell needs (%s)".formatted(name));
    }

    private Kind all(List<Object> parts, Kind wanted) throws Misfit {
        for (var part : parts) {
            var kind = kind(part);
            if (!kind.fits(wanted)) {
                throw new Misfit("%s stands where %s is needed".formatted(kind.words(), wanted.words()));
            }
        }
        return wanted;
    }

    private Kind list(List<Object> items) throws Misfit {
        return items.isEmpty() ? OPEN : all(items, kind(items.get(0)));
    }

    private Kind call(String function, List<Object> arguments) throws Misfit {
        return switch (function) {
            case "contains" -> {
                all(arguments, TEXT);
                yield TRUTH;
            }
            case "not" -> all(arguments, TRUTH);
            default -> throw new Misfit("the text in '%s(...)' is not one".formatted(function));
        };
    }

    /** {@code > 5}, {@code [1..5]}, {@code true}: compared with the column itself. */
    private Kind test(String name, List<Object> parts) throws Misfit {
        if (!name.equals("InputInRange")) {
            return fit(column(), parts.get(0), !name.equals("InputEqualTo"));
        }
        for (var boundary : parts(parts.get(0))) {
            fit(column(), parts(boundary).get(0), true);
        }
        return TRUTH;
    }

    /** A value, a list of values, or a condition of its own. */
    private Kind value(Object node) throws Misfit {
        var kind = kind(node);
        return kind == TRUTH && asks(node) ? TRUTH : fit(column(), node, false);
    }

    private Kind compared(Object one, Object other, boolean ordered) throws Misfit {
        var column = column(one);
        if (column.isPresent()) {
            return fit(column, other, ordered);
        }
        var kind = kind(one);
        refuseUnlike(kind, kind(other), ordered);
        var turned = column(other);
        return turned.isPresent() ? fit(turned, one, ordered) : TRUTH;
    }

    private Kind fit(Optional<Column> column, Object node, boolean ordered) throws Misfit {
        refuseUnlike(column.map(Kind::of).orElse(OPEN), kind(node), ordered);
        if (column.isPresent() && !ordered) {
            refuseUnknown(column.get(), node);
        }
        return TRUTH;
    }

    private static void refuseUnlike(Kind one, Kind other, boolean ordered) throws Misfit {
        if (!other.fits(one)) {
            throw new Misfit("%s cannot be compared with %s".formatted(one.words(), other.words()));
        }
        if (ordered && (one == TRUTH || other == TRUTH)) {
            throw new Misfit("yes is neither more nor less than no");
        }
    }

    /** A row that asks for a value which does not exist is never reached: nearly always a slip of the pen. */
    private static void refuseUnknown(Column column, Object node) throws Misfit {
        var allowed = column.allowedValues();
        if (((Product) node).productPrefix().equals("ConstList")) {
            for (var item : parts(node)) {
                refuseUnknown(column, item);
            }
        } else if (((Product) node).productPrefix().equals("ConstString")) {
            var text = String.valueOf(parts(node).get(0));
            if (!allowed.isEmpty() && !allowed.contains(text)) {
                throw new Misfit("'%s' is none of %s".formatted(text, String.join(", ", allowed)));
            }
        }
    }

    private Optional<Column> column() {
        return Optional.ofNullable(input);
    }

    private Optional<Column> column(Object node) {
        return switch (((Product) node).productPrefix()) {
            case "ConstInputValue" -> column();
            case "Ref" -> contract.input(String.valueOf(parts(node).get(0)));
            default -> Optional.empty();
        };
    }

    /** What stands in it, lists laid open. */
    private static List<Object> parts(Object node) {
        var product = (Product) node;
        return IntStream.range(0, product.productArity())
                .mapToObj(product::productElement)
                .flatMap(part -> part instanceof Seq<?> several
                        ? CollectionConverters.asJava(several).stream()
                        : java.util.stream.Stream.of(part))
                .map(Object.class::cast)
                .toList();
    }

    /** Carries the sentence from where it is found to where it is told. */
    static final class Misfit extends Exception {

        private static final long serialVersionUID = 1L;

        Misfit(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
