PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE dossier (
    code TEXT PRIMARY KEY, receipt_id TEXT UNIQUE, status INTEGER NOT NULL, as_of TEXT NOT NULL,
    document TEXT NOT NULL, secret_code BLOB, phone_end BLOB, id_end BLOB) STRICT;
INSERT INTO dossier VALUES('A','receipt',4,'','{}',X'06117fafbca77aece1f69729cd506f93ddee2eaa583914f066127818ee50abb0',X'a7b0beaef67b0bf7fc99b7c9bb61eb67c23f8a0471308ae923d9e047273cc286',NULL);
INSERT INTO dossier VALUES('B',NULL,4,'','{}',NULL,NULL,NULL);
CREATE TABLE dossier_tries (code TEXT PRIMARY KEY, wrong INTEGER NOT NULL, locked_until INTEGER) STRICT;
INSERT INTO dossier_tries VALUES('A',0,1795143060);
CREATE TABLE terminal_event (terminal TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
INSERT INTO terminal_event VALUES('kiosk-01','lookup',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','wrong',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','lookup',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','wrong',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','lookup',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','wrong',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','lookup',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','wrong',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','lookup',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','wrong',1795142460);
INSERT INTO terminal_event VALUES('kiosk-01','lookup',1795142460);
CREATE TABLE terminal_unknown (
    terminal TEXT NOT NULL, day INTEGER NOT NULL, asked BLOB NOT NULL, PRIMARY KEY (terminal, day, asked)) STRICT;
INSERT INTO terminal_unknown VALUES('kiosk-01',1795194000,X'3fd40a4f131fc75cfe2a57fad9e1e2673f12a9a25e7704bb84c0ece9679d9580');
CREATE TABLE told (
    terminal TEXT NOT NULL, key TEXT NOT NULL, question BLOB NOT NULL, at INTEGER NOT NULL,
    verdict INTEGER NOT NULL, tries_left INTEGER NOT NULL, free_from INTEGER, PRIMARY KEY (terminal, key)) STRICT;
INSERT INTO told VALUES('kiosk-01','key-0',X'44cab612ad8d142815ea649a0190c00552ebc360f3e9ea43fff6580029efa71f',1795142460,4,4,NULL);
INSERT INTO told VALUES('kiosk-01','key-1',X'44cab612ad8d142815ea649a0190c00552ebc360f3e9ea43fff6580029efa71f',1795142460,4,3,NULL);
INSERT INTO told VALUES('kiosk-01','key-2',X'44cab612ad8d142815ea649a0190c00552ebc360f3e9ea43fff6580029efa71f',1795142460,4,2,NULL);
INSERT INTO told VALUES('kiosk-01','key-3',X'44cab612ad8d142815ea649a0190c00552ebc360f3e9ea43fff6580029efa71f',1795142460,4,1,NULL);
INSERT INTO told VALUES('kiosk-01','key-4',X'44cab612ad8d142815ea649a0190c00552ebc360f3e9ea43fff6580029efa71f',1795142460,5,0,1795143060);
INSERT INTO told VALUES('kiosk-01','key-9',X'e4c3cc07a692f8cdf18f31b2fa8df575165d57e4e19e5fe9f28421e9d6fe93d8',1795142460,2,0,NULL);
CREATE TABLE queue_wish (
    terminal TEXT NOT NULL, key TEXT NOT NULL, service TEXT NOT NULL, priority TEXT NOT NULL, service_day TEXT NOT NULL,
    refusal TEXT, until INTEGER, cancelled INTEGER NOT NULL, PRIMARY KEY (terminal, key)) STRICT;
INSERT INTO queue_wish VALUES('kiosk-01','00000000-0000-4000-8000-000000000001','land','','2026-11-20',NULL,NULL,0);
INSERT INTO queue_wish VALUES('kiosk-01','00000000-0000-4000-8000-000000000002','land','','2026-11-20',NULL,NULL,0);
INSERT INTO queue_wish VALUES('kiosk-01','00000000-0000-4000-8000-000000000003','land','','2026-11-20',NULL,NULL,1);
INSERT INTO queue_wish VALUES('kiosk-02','00000000-0000-4000-8000-000000000004','land','old','2026-11-20',NULL,NULL,0);
INSERT INTO queue_wish VALUES('kiosk-01','00000000-0000-4000-8000-000000000005','land','','2026-11-20',NULL,NULL,0);
CREATE TABLE queue_ticket (
    id INTEGER PRIMARY KEY, terminal TEXT NOT NULL, key TEXT NOT NULL, service_day TEXT NOT NULL, service TEXT NOT NULL,
    number TEXT NOT NULL, prefix TEXT NOT NULL, sequence INTEGER NOT NULL, priority TEXT NOT NULL,
    issued_at INTEGER NOT NULL, ahead INTEGER, wait_minutes INTEGER, secret TEXT NOT NULL,
    voided INTEGER NOT NULL /* 0 stands, 1 cancelled, 2 superseded */, queue TEXT NOT NULL, stage TEXT NOT NULL, counter TEXT NOT NULL,
    called_at INTEGER, finished_at INTEGER,
    UNIQUE (service_day, number), UNIQUE (terminal, key)) STRICT;
INSERT INTO queue_ticket VALUES(1,'kiosk-01','00000000-0000-4000-8000-000000000001','2026-11-20','land','B001','B',1,'',1795142460,0,NULL,'913b03ccda10c6e875161426f99e976f',0,'land','waiting','',NULL,NULL);
INSERT INTO queue_ticket VALUES(2,'kiosk-01','00000000-0000-4000-8000-000000000002','2026-11-20','land','B002','B',2,'',1795142460,1,NULL,'af09b15e318750e03b91a96b500409a6',0,'land','waiting','',NULL,NULL);
INSERT INTO queue_ticket VALUES(3,'kiosk-01','00000000-0000-4000-8000-000000000003','2026-11-20','land','B003','B',3,'',1795142460,2,NULL,'d213cf9223773ad6a2824a1460dc7113',1,'land','waiting','',NULL,NULL);
INSERT INTO queue_ticket VALUES(4,'kiosk-02','00000000-0000-4000-8000-000000000004','2026-11-20','land','B004','B',4,'old',1795142460,0,NULL,'81aef4811d3a152654d1e320fe80475e',0,'land','called','3',1795142460,NULL);
INSERT INTO queue_ticket VALUES(5,'kiosk-01','00000000-0000-4000-8000-000000000005','2026-11-20','land','B005','B',5,'',1795142460,3,NULL,'f1beebfa8fba45421fe07dad4a945a61',0,'land','waiting','',NULL,NULL);
CREATE TABLE queue_print (
    terminal TEXT NOT NULL, key TEXT NOT NULL, state INTEGER NOT NULL, copy INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (terminal, key)) STRICT;
INSERT INTO queue_print VALUES('kiosk-01','00000000-0000-4000-8000-000000000001',2,0,1795142460);
CREATE TABLE queue_call (
    id INTEGER PRIMARY KEY, service_day TEXT NOT NULL, at INTEGER NOT NULL, counter TEXT NOT NULL, action TEXT NOT NULL,
    number TEXT NOT NULL, queue TEXT NOT NULL, priority TEXT NOT NULL) STRICT;
INSERT INTO queue_call VALUES(1,'2026-11-20',1795142460,'3','next','B004','land','old');
CREATE TABLE queue_leased (
    service_day TEXT NOT NULL, number TEXT NOT NULL, sequence INTEGER NOT NULL, terminal TEXT NOT NULL,
    service TEXT NOT NULL, secret TEXT NOT NULL, leased_at INTEGER NOT NULL, open INTEGER NOT NULL,
    PRIMARY KEY (service_day, number)) STRICT;
INSERT INTO queue_leased VALUES('2026-11-20','N0001',1,'kiosk-01','land','65d690817f9de1383998cd34fa64b1f4',1795142460,1);
INSERT INTO queue_leased VALUES('2026-11-20','N0002',2,'kiosk-01','land','b04bdce396ce15d37722eac0f32ff21b',1795142460,1);
INSERT INTO queue_leased VALUES('2026-11-20','N0003',3,'kiosk-01','land','9a1b8af7f57be36794cfdee5aa8de52a',1795142460,1);
INSERT INTO queue_leased VALUES('2026-11-20','N0004',4,'kiosk-01','land','dccd32321863b3b336a9602b32ed8b78',1795142460,1);
INSERT INTO queue_leased VALUES('2026-11-20','N0005',5,'kiosk-01','few','b08b38379a644aa3145c2205cab660fa',1795142460,1);
INSERT INTO queue_leased VALUES('2026-11-20','N0006',6,'kiosk-01','few','f9d63563b2de52174387c609491cfb96',1795142460,1);
INSERT INTO queue_leased VALUES('2026-11-20','N0007',7,'kiosk-01','few','13b15e900a7419d7e4e54a4b102a1d1e',1795142460,1);
CREATE TABLE queue_journal (terminal TEXT PRIMARY KEY, acknowledged INTEGER NOT NULL) STRICT;
INSERT INTO queue_journal VALUES('kiosk-01',1);
CREATE TABLE queue_conflict (
    id INTEGER PRIMARY KEY, service_day TEXT NOT NULL, terminal TEXT NOT NULL, key TEXT NOT NULL, number TEXT NOT NULL,
    service TEXT NOT NULL, issued_at INTEGER NOT NULL, reason TEXT NOT NULL,
    UNIQUE (service_day, terminal, key, number, service)) STRICT;
CREATE TABLE queue_appointment (
    code BLOB PRIMARY KEY, service TEXT NOT NULL, service_day TEXT NOT NULL, starts_at INTEGER NOT NULL,
    terminal TEXT, key TEXT /* of the wish that has its number */) STRICT;
INSERT INTO queue_appointment VALUES(X'2b4dba56ce7c86ae01aa192e6db47ed0891d9d10c7c73f72ebb71b5c7a5cca2a','land','2026-11-20',1795142460,'kiosk-01','00000000-0000-4000-8000-000000000005');
INSERT INTO queue_appointment VALUES(X'f01eef4a22a735de375a157c8b43a1ed2aab6190b76687066acda5075a5a1f64','land','2026-11-20',1795142460,NULL,NULL);
CREATE TABLE queue_check_in (
    terminal TEXT NOT NULL, key TEXT NOT NULL, code BLOB NOT NULL, service_day TEXT NOT NULL,
    PRIMARY KEY (terminal, key)) STRICT;
INSERT INTO queue_check_in VALUES('kiosk-01','00000000-0000-4000-8000-000000000005',X'2b4dba56ce7c86ae01aa192e6db47ed0891d9d10c7c73f72ebb71b5c7a5cca2a','2026-11-20');
CREATE INDEX terminal_event_recent ON terminal_event (terminal, kind, at);
CREATE INDEX told_at ON told (at);
CREATE INDEX queue_wish_key ON queue_wish (key);
CREATE INDEX queue_ticket_sequence ON queue_ticket (service_day, prefix, sequence);
CREATE INDEX queue_ticket_service ON queue_ticket (service_day, service, voided);
CREATE INDEX queue_ticket_queue ON queue_ticket (service_day, queue, stage, voided, priority);
CREATE INDEX queue_ticket_secret ON queue_ticket (secret);
CREATE INDEX queue_call_day ON queue_call (service_day, action, id);
CREATE INDEX queue_call_counter ON queue_call (service_day, counter, at);
CREATE INDEX queue_leased_sequence ON queue_leased (service_day, sequence);
CREATE INDEX queue_leased_open ON queue_leased (service_day, service, open);
CREATE INDEX queue_leased_terminal ON queue_leased (service_day, terminal, open);
CREATE INDEX queue_appointment_open ON queue_appointment (service_day, service, key);
CREATE INDEX queue_appointment_key ON queue_appointment (terminal, key);
COMMIT;
