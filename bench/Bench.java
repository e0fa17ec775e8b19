import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Carries whole tickets through the running product by REST and as an agent in Tasklist (submit, ask back, customer's reply, solve, confirm, closed) and
 * sets beside them plain JDBC that writes as many rows, in as many transactions as there were requests, on the same database.
 */
class Bench {

    static final String BASE = "http://localhost:" + System.getenv("SERVER_PORT");
    static final String KEY = "sfk_" + UUID.randomUUID();
    static final AtomicLong LOOKS = new AtomicLong();
    static final int REQUESTS = 5;
    static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public static void main(String[] args) throws Exception {
        var product = Long.parseLong(args[0]);
        var tickets = Integer.parseInt(args[1]);
        try (var database = connect()) {
            execute(database, "create extension if not exists pg_stat_statements");
            makeCustomer(database);
            makeKey(database);
            Spent last = null;
            System.out.println("Warming up with " + tickets + " tickets");
            round(4, tickets);
            for (var clients : new int[] {1, 4}) {
                execute(database, "select pg_stat_statements_reset()");
                var before = Spent.now(database, product);
                var started = System.nanoTime();
                round(clients, tickets);
                var seconds = (System.nanoTime() - started) / 1e9;
                last = Spent.now(database, product).minus(before);
                say("%d client(s): %.1f tickets/s; per ticket %.0f statements, %.1f commits, %.0f rows written, "
                                + "%.1f ms CPU in the product, %.1f ms CPU in PostgreSQL",
                        clients, tickets / seconds, last.statements / (double) tickets,
                        last.commits / (double) tickets, last.rows() / (double) tickets,
                        last.productMillis / (double) tickets, last.databaseMillis / (double) tickets);
            }
            frequent(database, tickets);
            for (var clients : new int[] {1, 4}) {
                floor(database, clients, tickets, last);
            }
        }
    }

    // ---- the product

    static void round(int clients, int tickets) throws Exception {
        var next = new AtomicInteger();
        inParallel(clients, () -> {
            var agent = new Agent();
            try (var eyes = connect()) {
                while (next.getAndIncrement() < tickets) {
                    wholeTicket(eyes, agent);
                }
            }
            return null;
        });
    }

    static void wholeTicket(Connection eyes, Agent agent) throws Exception {
        var submitted = post("/api/v1/tickets", """
                {"contact": "bench@bench.example", "subject": "Error: broker does not start after upgrade",
                 "body": "The broker crashes with an exception in production. Workaround exists.", "severity": "S3",
                 "environment": "production"}""");
        var reference = field(submitted, "reference");
        var ticket = "/api/v1/tickets/" + reference;
        agent.answers(until(eyes, reference, "new", "answerTicket"), "Which version is it?", "askCustomer");
        until(eyes, reference, "waiting_customer", "waitForCustomerReply");
        post(ticket + "/messages", """
                {"from": "contact", "body": "It is version 4.2 on Debian, as the log says."}""");
        agent.answers(until(eyes, reference, "open", "answerTicket"), "Please remove the stale lock file.", "solved");
        until(eyes, reference, "solved", "waitForConfirmation");
        post(ticket + "/confirm", "");
        until(eyes, reference, "closed", "");
    }

    /** Signs in once and answers with Tasklist's form, as a browser does. */
    static final class Agent {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Agent() throws Exception {
            var page = http.send(at("/sign-in").GET().build(), HttpResponse.BodyHandlers.ofString()).body();
            var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("No sign-in page: " + page);
            }
            var form = "username=admin&password=" + System.getenv("SUPPORTFLOW_ADMIN_PASSWORD") + "&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            succeed(at("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            succeed(at("/camunda/app/tasklist/default/").GET());
        }

        void answers(String task, String reply, String outcome) throws Exception {
            succeed(at("/camunda/api/engine/engine/default/task/" + task + "/submit-form")
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                    .POST(HttpRequest.BodyPublishers.ofString(String.format("""
                            {"variables": {"reply": {"value": "%s"}, "outcome": {"value": "%s"}}}""", reply, outcome))));
        }

        private String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }

        private static HttpRequest.Builder at(String path) {
            return HttpRequest.newBuilder(URI.create(BASE + path));
        }

        private void succeed(HttpRequest.Builder request) throws Exception {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
        }
    }

    /** Looks into the database, since asking over REST would be work of the product; its own looks are not counted. */
    static String until(Connection eyes, String reference, String status, String task) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (var look = eyes.prepareStatement("""
                select r.id_ as bench_look from supportflow.ticket t
                    left join act_hi_procinst p on p.business_key_ = t.reference
                    left join act_ru_task r on r.proc_inst_id_ = p.id_ and r.task_def_key_ = ?
                where t.reference = ? and t.status = ? and (r.id_ is not null or ? = '')""")) {
            look.setString(1, task);
            look.setString(2, reference);
            look.setString(3, status);
            look.setString(4, task);
            do {
                LOOKS.incrementAndGet();
                try (var rows = look.executeQuery()) {
                    if (rows.next()) {
                        return rows.getString(1);
                    }
                }
                Thread.sleep(5);
            } while (System.nanoTime() < deadline);
        }
        throw new IllegalStateException(reference + " is not " + status + " with " + task + " within a minute");
    }

    static String post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(BASE + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String send(HttpRequest.Builder request) throws Exception {
        var answer = HTTP.send(
                request.header("Authorization", "Bearer " + KEY).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    // ---- the floor

    /** As many inserts, updates and deletes as the product made, in one transaction a request; rows of 300 bytes, one index. */
    static void floor(Connection database, int clients, int tickets, Spent spent) throws Exception {
        execute(database, "drop table if exists bench_floor");
        execute(database, "create table bench_floor (id uuid primary key, ticket text, content text)");
        execute(database, "create index on bench_floor (ticket)");
        var next = new AtomicInteger();
        var started = System.nanoTime();
        inParallel(clients, () -> {
            try (var own = connect()) {
                own.setAutoCommit(false);
                while (next.getAndIncrement() < tickets) {
                    floorTicket(own, spent.inserted / tickets, spent.updated / tickets, spent.deleted / tickets);
                }
            }
            return null;
        });
        var seconds = (System.nanoTime() - started) / 1e9;
        say("Floor, %d client(s): %.1f tickets/s by plain JDBC writing %d rows in %d transactions", clients,
                tickets / seconds, spent.rows() / tickets, REQUESTS);
        execute(database, "drop table bench_floor");
    }

    static void floorTicket(Connection own, long inserts, long updates, long deletes) throws SQLException {
        var ids = new ArrayList<UUID>();
        var ticket = UUID.randomUUID().toString();
        var content = "x".repeat(300);
        try (var insert = own.prepareStatement("insert into bench_floor values (?, ?, ?)");
                var update = own.prepareStatement("update bench_floor set content = ? where id = ?");
                var delete = own.prepareStatement("delete from bench_floor where id = ?")) {
            for (int request = 0; request < REQUESTS; request++) {
                for (long i = inserts * request / REQUESTS; i < inserts * (request + 1) / REQUESTS; i++) {
                    ids.add(UUID.randomUUID());
                    insert.setObject(1, ids.get(ids.size() - 1));
                    insert.setString(2, ticket);
                    insert.setString(3, content);
                    insert.executeUpdate();
                }
                for (long i = updates * request / REQUESTS; i < updates * (request + 1) / REQUESTS; i++) {
                    update.setString(1, content);
                    update.setObject(2, ids.get((int) (i % ids.size())));
                    update.executeUpdate();
                }
                for (long i = deletes * request / REQUESTS; i < deletes * (request + 1) / REQUESTS; i++) {
                    delete.setObject(1, ids.get((int) (i % ids.size())));
                    delete.executeUpdate();
                }
                own.commit();
            }
        }
    }

    // ---- what was spent

    /** The statements of the last round that were made most often. */
    static void frequent(Connection database, int tickets) throws SQLException {
        say("Most frequent, calls a ticket and milliseconds in PostgreSQL a ticket:");
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select calls, total_exec_time, left(regexp_replace(query, '\\s+', ' ', 'g'), %d)
                        from pg_stat_statements where query !~ 'bench_look' order by calls desc limit %d"""
                        .formatted(Integer.getInteger("width", 110), Integer.getInteger("frequent", 20)))) {
            while (rows.next()) {
                say("%7.1f %6.2f  %s", rows.getLong(1) / (double) tickets, rows.getDouble(2) / tickets, rows.getString(3));
            }
        }
    }

    record Spent(long statements, long commits, long inserted, long updated, long deleted, long productMillis,
            long databaseMillis) {

        static Spent now(Connection database, long product) throws Exception {
            execute(database, "select pg_stat_force_next_flush()");
            Thread.sleep(1500);
            return new Spent(
                    number(database, "select sum(calls) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                            + " where d.datname = 'supportflow' and upper(query) !~ '^(BEGIN|COMMIT|ROLLBACK|SET|SHOW)' and query !~ 'bench_look'"),
                    number(database, "select xact_commit from pg_stat_database where datname = 'supportflow'")
                            - LOOKS.get(),
                    number(database, "select sum(n_tup_ins) from pg_stat_user_tables"),
                    number(database, "select sum(n_tup_upd) from pg_stat_user_tables"),
                    number(database, "select sum(n_tup_del) from pg_stat_user_tables"),
                    cpu(ProcessHandle.of(product).orElseThrow()),
                    postgres().mapToLong(Bench::cpu).sum());
        }

        Spent minus(Spent before) {
            return new Spent(statements - before.statements, commits - before.commits, inserted - before.inserted,
                    updated - before.updated, deleted - before.deleted, productMillis - before.productMillis,
                    databaseMillis - before.databaseMillis);
        }

        long rows() {
            return inserted + updated + deleted;
        }
    }

    static Stream<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses().filter(process -> {
            try {
                return Files.readString(Path.of("/proc/" + process.pid() + "/comm")).startsWith("postgres")
                        && Path.of(System.getenv("SUPPORTFLOW_DATA"), "postgresql").toRealPath()
                                .equals(Path.of("/proc/" + process.pid() + "/cwd").toRealPath());
            } catch (IOException gone) {
                return false;
            }
        });
    }

    static long cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    // ---- helpers

    /** The customer whose tickets these are: Premium, everything covered. */
    static void makeCustomer(Connection database) throws SQLException {
        execute(database, """
                insert into supportflow.organization (id, reference, name, created_at)
                values ('00000000-0000-0000-0000-00000000be01', 'bench', 'Bench', now()) on conflict do nothing""");
        execute(database, """
                insert into supportflow.contact (id, organization_id, name, email, created_at)
                values ('00000000-0000-0000-0000-00000000be02', '00000000-0000-0000-0000-00000000be01', 'Bench',
                    'bench@bench.example', now()) on conflict do nothing""");
        execute(database, """
                insert into supportflow.subscription (id, organization_id, plan, starts_at, ends_at, created_at)
                values ('00000000-0000-0000-0000-00000000be03', '00000000-0000-0000-0000-00000000be01', 'PREMIUM',
                    now() - interval '1 day', now() + interval '1 year', now()) on conflict do nothing""");
    }

    /** A system's key, as administrators give them away. */
    static void makeKey(Connection database) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
        try (var insert = database.prepareStatement("""
                insert into supportflow.api_key (id, name, hash, scopes, created_by, created_at)
                values (gen_random_uuid(), 'bench', ?, '{tickets:read,tickets:write}', 'admin', now())""")) {
            insert.setBytes(1, hash);
            insert.executeUpdate();
        }
    }

    static Connection connect() throws Exception {
        var password = Files.readString(Path.of(System.getenv("SUPPORTFLOW_DATA"), "postgresql.password"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + System.getenv("SUPPORTFLOW_DATABASE_EMBEDDED_PORT") + "/supportflow",
                "postgres", password);
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void inParallel(int clients, Callable<Void> work) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(work);
            }
            for (var done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
