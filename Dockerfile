# Builds Vidhuk and puts it, with a Java runtime alone, into an image that any of the services starts from.
# JDK 21 runs Error Prone; the classes are those of Java 17. Not Alpine: the native code of RocksDB is built for glibc first.
FROM eclipse-temurin:21-jdk AS build
WORKDIR /src
COPY . .
# the tests have run before: see .ci/run
RUN --mount=type=cache,target=/root/.m2 ./mvnw -ntp package -DskipTests -Dspotless.check.skip

FROM eclipse-temurin:21-jre
RUN groupadd --system --gid 10001 vidhuk \
    && useradd --system --uid 10001 --gid vidhuk --no-create-home vidhuk \
    && install -d -o vidhuk -g vidhuk /var/lib/vidhuk /etc/vidhuk
COPY --from=build /src/launcher/target/vidhuk /opt/vidhuk
USER vidhuk
WORKDIR /var/lib/vidhuk
ENV VIDHUK_CONFIG=/etc/vidhuk/vidhuk.yaml
# beside the heap there must be room for the stores: up to 96 MiB for all of a process together, and threads
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/vidhuk/vidhuk.jar"]
CMD ["--help"]
