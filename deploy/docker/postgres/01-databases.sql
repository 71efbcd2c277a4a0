-- One database and one role for each service that keeps state. The passwords are those of docker-compose.yml, for one machine.
CREATE ROLE generation LOGIN PASSWORD 'generation';
CREATE ROLE storage LOGIN PASSWORD 'storage';
CREATE ROLE customization LOGIN PASSWORD 'customization';
CREATE ROLE orchestration LOGIN PASSWORD 'orchestration';
CREATE DATABASE generation OWNER generation;
CREATE DATABASE storage OWNER storage;
CREATE DATABASE customization OWNER customization;
CREATE DATABASE orchestration OWNER orchestration;
