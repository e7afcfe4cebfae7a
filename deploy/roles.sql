-- 由数据库管理员（超级用户）执行一次 · run once by a superuser:
--   PUBLIC_PASSWORD=… CONSOLE_PASSWORD=… psql --dbname=xinyong --file=roles.sql [--set=owner=xinyong]
-- 之后设 DATABASE_PUBLIC_LOGIN=xinyong_public:口令、DATABASE_CONSOLE_LOGIN=xinyong_console:口令。
\set ON_ERROR_STOP on
\getenv public_password PUBLIC_PASSWORD
\getenv console_password CONSOLE_PASSWORD
\if :{?owner}
\else
    \set owner :USER
\endif
-- 只能读今日可以公示的内容 · reads what may be published today
CREATE ROLE xinyong_public LOGIN NOINHERIT NOBYPASSRLS;
-- 读写各表，不能改操作日志与表结构 · reads and writes rows; no journal, no tables
CREATE ROLE xinyong_console LOGIN NOINHERIT BYPASSRLS;
\if :{?public_password}
    ALTER ROLE xinyong_public PASSWORD :'public_password';
\endif
\if :{?console_password}
    ALTER ROLE xinyong_console PASSWORD :'console_password';
\endif
-- 建表与批量事务用的登录名可以降为这两个角色 · the owner may step down to them
GRANT xinyong_public, xinyong_console TO :"owner";
