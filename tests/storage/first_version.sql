-- A data file as the first version wrote it: its tables, and a morning's facts.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE days (
	seq INTEGER NOT NULL, 
	day DATE NOT NULL, 
	CONSTRAINT pk_days PRIMARY KEY (seq)
);
INSERT INTO "days" VALUES(1,'2026-10-14');
CREATE TABLE facts (
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	"by" VARCHAR(64), 
	body TEXT NOT NULL, 
	CONSTRAINT pk_facts PRIMARY KEY (seq)
);
INSERT INTO "facts" VALUES(1,'2026-10-14 00:30:00.000000','DayStarted',NULL,'{"day":"2026-10-14","digest":"one","counters":[{"number":9,"categories":["land"]},{"number":10,"categories":["collect","land"]}],"given":{}}');
INSERT INTO "facts" VALUES(2,'2026-10-14 00:30:20.000000','CounterOpened','desk-9','{"counter":9}');
INSERT INTO "facts" VALUES(3,'2026-10-14 00:30:40.000000','CounterOpened','desk-9','{"counter":10}');
INSERT INTO "facts" VALUES(4,'2026-10-14 00:31:10.000000','TicketIssued','kiosk-1','{"ticket":"20261014-9001","number":"9001","series":"9","count":1,"category":"land","procedure":null,"purpose":"new","priority":false,"language":"vi","key":"2026-10-14T00:31:10Z"}');
INSERT INTO "facts" VALUES(5,'2026-10-14 00:31:40.000000','TicketIssued','kiosk-1','{"ticket":"20261014-9002","number":"9002","series":"9","count":2,"category":"land","procedure":null,"purpose":"collect","priority":false,"language":"vi","key":"2026-10-14T00:31:40Z"}');
INSERT INTO "facts" VALUES(6,'2026-10-14 00:32:10.000000','TicketIssued','kiosk-1','{"ticket":"20261014-9003","number":"9003","series":"9","count":3,"category":"land","procedure":null,"purpose":"new","priority":true,"language":"vi","key":"2026-10-13T23:32:10Z"}');
INSERT INTO "facts" VALUES(7,'2026-10-14 00:32:40.000000','TicketIssued','kiosk-1','{"ticket":"20261014-T001","number":"T001","series":"T","count":1,"category":"collect","procedure":null,"purpose":"new","priority":false,"language":"vi","key":"2026-10-14T00:32:40Z"}');
INSERT INTO "facts" VALUES(8,'2026-10-14 00:33:10.000000','TicketIssued','kiosk-1','{"ticket":"20261014-9004","number":"9004","series":"9","count":4,"category":"land","procedure":null,"purpose":"new","priority":false,"language":"vi","key":"2026-10-14T00:33:10Z"}');
INSERT INTO "facts" VALUES(9,'2026-10-14 00:33:40.000000','TicketIssued','kiosk-1','{"ticket":"20261014-9005","number":"9005","series":"9","count":5,"category":"land","procedure":null,"purpose":"new","priority":false,"language":"vi","key":"2026-10-14T00:33:40Z"}');
INSERT INTO "facts" VALUES(10,'2026-10-14 00:34:00.000000','TicketPrinted','desk-9','{"ticket":"20261014-9001","number":"9001","outcome":"printed"}');
INSERT INTO "facts" VALUES(11,'2026-10-14 00:34:20.000000','DeviceReported','desk-9','{"device":"kiosk-1","role":"kiosk","version":"0.1.0","clock_off_s":0.5,"printer":"ok"}');
INSERT INTO "facts" VALUES(12,'2026-10-14 00:34:40.000000','TicketCalled','desk-9','{"ticket":"20261014-9003","number":"9003","counter":9,"category":"land","priority":true}');
INSERT INTO "facts" VALUES(13,'2026-10-14 00:35:00.000000','TicketRecalled','desk-9','{"ticket":"20261014-9003","number":"9003","counter":9,"times":2}');
INSERT INTO "facts" VALUES(14,'2026-10-14 00:35:20.000000','TicketFinished','desk-9','{"ticket":"20261014-9003","number":"9003","counter":9,"how":"pressed"}');
INSERT INTO "facts" VALUES(15,'2026-10-14 00:35:40.000000','TicketCalled','desk-9','{"ticket":"20261014-9001","number":"9001","counter":9,"category":"land","priority":false}');
INSERT INTO "facts" VALUES(16,'2026-10-14 00:36:00.000000','TicketMissed','desk-9','{"ticket":"20261014-9001","number":"9001","counter":9}');
INSERT INTO "facts" VALUES(17,'2026-10-14 00:36:20.000000','TicketCalled','desk-9','{"ticket":"20261014-9002","number":"9002","counter":9,"category":"land","priority":false}');
INSERT INTO "facts" VALUES(18,'2026-10-14 00:36:40.000000','TicketFinished','desk-9','{"ticket":"20261014-9002","number":"9002","counter":9,"how":"next"}');
INSERT INTO "facts" VALUES(19,'2026-10-14 00:36:40.000000','TicketCalled','desk-9','{"ticket":"20261014-9004","number":"9004","counter":9,"category":"land","priority":false}');
INSERT INTO "facts" VALUES(20,'2026-10-14 00:37:00.000000','TicketCancelled','desk-9','{"ticket":"20261014-9004","number":"9004","counter":9}');
INSERT INTO "facts" VALUES(21,'2026-10-14 00:37:20.000000','TicketCalled','desk-9','{"ticket":"20261014-T001","number":"T001","counter":10,"category":"collect","priority":false}');
INSERT INTO "facts" VALUES(22,'2026-10-14 00:37:40.000000','CounterPaused','desk-9','{"counter":9,"reason":"break"}');
INSERT INTO "facts" VALUES(23,'2026-10-14 00:37:40.000000','TicketReturned',NULL,'{"ticket":"20261014-T001","number":"T001","counter":10}');
INSERT INTO "facts" VALUES(24,'2026-10-14 00:37:40.000000','ConfigAdopted',NULL,'{"digest":"two","counters":[{"number":9,"categories":["land","collect"]}]}');
INSERT INTO "facts" VALUES(25,'2026-10-14 00:38:00.000000','CounterOpened','desk-9','{"counter":9}');
INSERT INTO "facts" VALUES(26,'2026-10-14 00:38:30.000000','TicketIssued','kiosk-1','{"ticket":"20261014-9006","number":"9006","series":"9","count":6,"category":"land","procedure":null,"purpose":"new","priority":false,"language":"vi","key":"2026-10-14T00:38:30Z"}');
INSERT INTO "facts" VALUES(27,'2026-10-14 00:38:50.000000','TicketCalled','desk-9','{"ticket":"20261014-T001","number":"T001","counter":9,"category":"collect","priority":false}');
CREATE TABLE meta (
	"key" VARCHAR(64) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('epoch','1375ad93050dbe78');
INSERT INTO "meta" VALUES('secret','6e3fe6caba885212226ac11bb02be1f69294e9ae8a72800a0a5265193132c6c6');
CREATE TABLE replies (
	id INTEGER NOT NULL, 
	"key" BLOB NOT NULL, 
	fingerprint BLOB NOT NULL, 
	status INTEGER NOT NULL, 
	body BLOB NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_replies PRIMARY KEY (id)
);
INSERT INTO "replies" VALUES(1,X'00000000000000000000000000000001',X'6F72646572',200,X'7B22646179223A2278227D','2026-10-14 00:30:20.000000');
INSERT INTO "replies" VALUES(2,X'00000000000000000000000000000002',X'6F72646572',200,X'7B22646179223A2278227D','2026-10-14 00:30:40.000000');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	day DATE NOT NULL, 
	number VARCHAR(16) NOT NULL, 
	series VARCHAR(16) NOT NULL, 
	count INTEGER NOT NULL, 
	category VARCHAR(64) NOT NULL, 
	procedure VARCHAR(64), 
	purpose VARCHAR(32) NOT NULL, 
	priority BOOLEAN NOT NULL, 
	language VARCHAR(64) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	counter INTEGER, 
	issued_at DATETIME NOT NULL, 
	"key" DATETIME NOT NULL, 
	called_at DATETIME, 
	times INTEGER NOT NULL, 
	ended_at DATETIME, 
	printed VARCHAR(32), 
	CONSTRAINT pk_tickets PRIMARY KEY (seq), 
	CONSTRAINT uq_tickets_day_number UNIQUE (day, number)
);
INSERT INTO "tickets" VALUES(4,'20261014-9001','2026-10-14','9001','9',1,'land',NULL,'new',0,'vi','missed',9,'2026-10-14 00:31:10.000000','2026-10-14 00:31:10.000000','2026-10-14 00:35:40.000000',1,'2026-10-14 00:36:00.000000','printed');
INSERT INTO "tickets" VALUES(5,'20261014-9002','2026-10-14','9002','9',2,'land',NULL,'collect',0,'vi','finished',9,'2026-10-14 00:31:40.000000','2026-10-14 00:31:40.000000','2026-10-14 00:36:20.000000',1,'2026-10-14 00:36:40.000000',NULL);
INSERT INTO "tickets" VALUES(6,'20261014-9003','2026-10-14','9003','9',3,'land',NULL,'new',1,'vi','finished',9,'2026-10-14 00:32:10.000000','2026-10-13 23:32:10.000000','2026-10-14 00:34:40.000000',2,'2026-10-14 00:35:20.000000',NULL);
INSERT INTO "tickets" VALUES(7,'20261014-T001','2026-10-14','T001','T',1,'collect',NULL,'new',0,'vi','called',9,'2026-10-14 00:32:40.000000','2026-10-14 00:32:40.000000','2026-10-14 00:38:50.000000',1,NULL,NULL);
INSERT INTO "tickets" VALUES(8,'20261014-9004','2026-10-14','9004','9',4,'land',NULL,'new',0,'vi','cancelled',9,'2026-10-14 00:33:10.000000','2026-10-14 00:33:10.000000','2026-10-14 00:36:40.000000',1,'2026-10-14 00:37:00.000000',NULL);
INSERT INTO "tickets" VALUES(9,'20261014-9005','2026-10-14','9005','9',5,'land',NULL,'new',0,'vi','waiting',NULL,'2026-10-14 00:33:40.000000','2026-10-14 00:33:40.000000',NULL,0,NULL,NULL);
INSERT INTO "tickets" VALUES(26,'20261014-9006','2026-10-14','9006','9',6,'land',NULL,'new',0,'vi','waiting',NULL,'2026-10-14 00:38:30.000000','2026-10-14 00:38:30.000000',NULL,0,NULL,NULL);
CREATE TABLE tokens (
	id INTEGER NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	counters TEXT, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_tokens PRIMARY KEY (id), 
	CONSTRAINT uq_tokens_digest UNIQUE (digest)
);
COMMIT;
