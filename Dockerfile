# Builds the jar, then puts it, layer by layer, on a plain Java runtime. The tests are `mvn verify`, not part of this.
FROM maven:3.9.11-eclipse-temurin-17 AS build
# Node bundles the viewers of diagrams, tables and forms
COPY --from=node:20-bookworm-slim /usr/local/ /usr/local/
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
RUN mvn dependency:go-offline
COPY src src
COPY processes processes
COPY dmn dmn
COPY forms forms
RUN mvn package -DskipTests \
 && java -Djarmode=tools -jar target/supportflow.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17-jre-noble
RUN useradd --system --create-home --home-dir /home/supportflow supportflow \
 && install --directory --owner supportflow --group supportflow /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER supportflow
ENV SUPPORTFLOW_DATA=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
VOLUME /data
EXPOSE 8080
# The image has no curl: bash asks for readiness itself
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
