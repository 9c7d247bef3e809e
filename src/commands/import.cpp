// nurture import: people and touches from other programs' files.
#include "edits/import.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/progress.hpp"
#include "commands/commands.hpp"
#include "edits/import_files.hpp"
#include "edits/log_words.hpp"
#include "edits/own_mail.hpp"
#include "edits/typed_days.hpp"
#include "render/import.hpp"
#include "render/layout.hpp"

namespace nurture::commands {
namespace {

using Text = std::optional<std::string>;

struct ImportOptions {
  std::vector<std::string> paths, map;
  Text as, dates, encoding, label, tag, rating, owner, since, prefer, from, to, channel, me, note;
  bool all = false, dry_run = false, moves = false, verbose = false, quiet = false;
  edits::MailWishes mail;
};

const exchange::Kind* kind_wanted(const Text& typed) {
  if (!typed) return nullptr;
  if (const exchange::Kind* kind = exchange::find_kind(*typed)) return kind;
  std::vector<std::string> names;
  for (const exchange::Kind& one : exchange::kinds()) names.emplace_back(one.name);
  const std::string near = base::did_you_mean(*typed, names);
  throw base::usage("unknown kind '" + *typed + "'",
                    near.empty() ? "kinds: " + base::join(names, ", ") : near);
}

exchange::DayOrder day_order(const Text& typed) {
  if (!typed) return exchange::DayOrder::unknown;
  if (*typed == "dmy") return exchange::DayOrder::day_first;
  if (*typed == "mdy") return exchange::DayOrder::month_first;
  throw base::usage("--dates takes dmy or mdy, not '" + *typed + "'",
                    "dmy: 31/12/2026; mdy: 12/31/2026");
}

std::vector<std::pair<std::string, std::string>> columns_of(const std::vector<std::string>& typed) {
  std::vector<std::pair<std::string, std::string>> columns;
  for (const std::string& one : typed) {
    const std::size_t equals = one.rfind('=');
    if (equals == std::string::npos || equals == 0)
      throw base::usage("'--map " + one + "' says no key",
                        "as in: --map 'Work mail=email'; --map Notes= leaves it out");
    columns.emplace_back(one.substr(0, equals), one.substr(equals + 1));
  }
  return columns;
}

/// One of the settings' names, as the file would be checked against.
void require_known(const std::string& what, const Text& typed,
                   const std::vector<std::string>& known) {
  if (!typed || std::ranges::find(known, *typed) != known.end()) return;
  throw base::usage(
      "unknown " + what + " '" + *typed + "'",
      known.empty() ? "the settings have none" : "the settings have " + base::join(known, ", "));
}

/// The user's own zone, else the machine's.
exchange::LocalZone zone_of(cli::Session& session) {
  system::Clock& clock = session.machine().clock;
  const std::string& own = session.config().timezone;
  if (own.empty())
    return {clock.zone(),
            [&clock](std::int64_t instant) { return clock.utc_offset_minutes_at(instant); }};
  // What has no instants must not fail for it.
  const auto offset = [&clock, own](std::int64_t instant) {
    const auto minutes = clock.utc_offset_minutes_at(instant, own);
    if (!minutes)
      throw base::usage("this machine doesn't know the time zone '" + own + "' of your config",
                        "nurture config timezone --unset takes the machine's");
    return *minutes;
  };
  return {own, offset, true};
}

/// What we are called in chats, perhaps: our owner's name, else those of all of us.
std::vector<std::string> own_names(cli::Session& session) {
  if (!session.config().me.empty()) return {session.config().me};
  std::vector<std::string> names;
  for (const auto& [name, owner] : session.settings().owners) names.push_back(name);
  return names;
}

exchange::ReadOptions read_options(const ImportOptions& typed, cli::Session& session) {
  exchange::ReadOptions options;
  options.settings = session.settings();
  options.today = session.today();
  options.encoding = typed.encoding.value_or("");
  options.columns = columns_of(typed.map);
  options.dates = day_order(typed.dates);
  options.label = typed.label.value_or("");
  options.tag = typed.tag.value_or("");
  options.all = typed.all;
  options.channel = edits::known_channel(typed.channel, session.settings());
  options.zone = zone_of(session);
  options.mine = edits::own_addresses(session);
  options.me = typed.me.value_or("");
  options.us = own_names(session);
  options.first_lines = typed.note == "first";
  system::Clock& clock = session.machine().clock;
  options.offset_in = [&clock](const std::string& zone, std::int64_t instant) {
    return clock.utc_offset_minutes_at(instant, zone);
  };
  return options;
}

std::optional<base::Date> first_day(cli::Session& session, const Text& typed) {
  return typed ? std::optional(edits::first_day_of(session, *typed)) : std::nullopt;
}

exchange::Batch batch_of(const ImportOptions& typed, cli::Session& session) {
  const model::Settings& settings = session.settings();
  std::vector<std::string> ratings{std::string(model::undecided)}, owners;
  for (const model::Rating& one : settings.ratings) ratings.push_back(one.name);
  for (const auto& [name, owner] : settings.owners) owners.push_back(name);
  require_known("rating", typed.rating, ratings);
  require_known("owner", typed.owner, owners);
  if (typed.prefer && *typed.prefer != "import" && *typed.prefer != "store")
    throw base::usage("--prefer takes import, not '" + *typed.prefer + "'",
                      "with it what differs is taken; without it the store's stays");
  exchange::Batch batch;
  batch.tag = typed.tag.value_or("");
  batch.owner = typed.owner.value_or("");
  if (settings.owners.contains(session.config().me)) batch.me = session.config().me;
  batch.rating = typed.rating.value_or("");
  batch.since = first_day(session, typed.since);
  batch.from = first_day(session, typed.from);
  if (typed.to) batch.to = edits::last_day_of(session, *typed.to);
  batch.prefer_import = typed.prefer == "import";
  return batch;
}

int records_of(const exchange::Reading& reading) {
  const auto errors =
      std::ranges::count(reading.flaws, base::Severity::error, &base::Diagnostic::severity);
  return static_cast<int>(reading.people.size() + reading.touches.size()) +
         static_cast<int>(errors);
}

edits::MailWishes mail_wishes(const ImportOptions& typed, const exchange::Batch& batch,
                              const std::string& channel) {
  if (typed.note && *typed.note != "subject" && *typed.note != "body" && *typed.note != "first")
    throw base::usage("--note takes subject, body or first, not '" + *typed.note + "'",
                      "of mails subject or body; of chats first, the first line");
  edits::MailWishes wishes = typed.mail;
  wishes.note_body = typed.note == "body";
  wishes.keep_all = typed.verbose;
  wishes.from = batch.from;
  wishes.to = batch.to;
  wishes.channel = channel;
  return wishes;
}

std::vector<render::ImportSource> sources_of(const edits::ReadFiles& read) {
  std::vector<render::ImportSource> sources;
  for (const edits::ReadFile& one : read.files) {
    if (one.kind == nullptr || one.reading.what.empty()) continue;
    auto found = std::ranges::find(sources, one.reading.what, &render::ImportSource::what);
    if (found == sources.end())
      found = sources.insert(found, {one.reading.what, one.reading.unit, 0, 0});
    ++found->files;
    found->records += one.reading.read > 0 ? one.reading.read : records_of(one.reading);
  }
  return sources;
}

/// "3 were cancelled: no touches", of all files together.
std::vector<std::string> left_out_of(const edits::ReadFiles& read) {
  std::vector<exchange::LeftOut> all;
  for (const edits::ReadFile& file : read.files) {
    for (const exchange::LeftOut& one : file.reading.left_out) {
      const auto same = std::ranges::find(all, one.one, &exchange::LeftOut::one);
      if (same == all.end()) {
        all.push_back(one);
      } else {
        same->times += one.times;
      }
    }
  }
  std::vector<std::string> lines;
  for (const exchange::LeftOut& one : all)
    lines.push_back(render::counted(one.times, one.one, one.many));
  return lines;
}

std::vector<std::string> remarks_of(const edits::ReadFiles& read) {
  std::vector<std::string> remarks = left_out_of(read);
  const auto files_with = [&](const std::string& remark) {
    return std::ranges::count_if(read.files, [&](const edits::ReadFile& one) {
      return std::ranges::find(one.reading.remarks, remark) != one.reading.remarks.end();
    });
  };
  // Of several files the one it holds of, unless it holds of more.
  for (const edits::ReadFile& one : read.files) {
    for (const std::string& remark : one.reading.remarks) {
      const bool of_one = read.files.size() > 1 && !one.path.empty() && files_with(remark) == 1;
      std::string said = of_one ? one.path + ": " + remark : remark;
      if (std::ranges::find(remarks, said) == remarks.end()) remarks.push_back(std::move(said));
    }
  }
  if (read.others > 0)
    remarks.push_back(fmt::format("{} of no known kind: left out",
                                  render::counted(read.others, "file", "files")));
  return remarks;
}

/// "import: 190 people, vCard".
std::string said_of(const exchange::Import& import,
                    const std::vector<render::ImportSource>& sources) {
  const auto changed = std::ranges::count_if(
      import.people, [](const exchange::Imported& one) { return !one.unchanged() || one.moved; });
  return fmt::format("import: {}, {}",
                     render::counted(static_cast<int>(changed), "person", "people"),
                     sources.empty() ? "" : sources.front().what);
}

void write_import(cli::Session& session, const std::string& what, std::vector<store::Step> steps) {
  cli::Progress progress(session);
  session.save(what, std::move(steps),
               [&](std::size_t done, std::size_t of) { progress.show("files", done, of); });
}

// An import that was killed halfway is finished before the next one compares its people with the
// store: those that are still to come would be two changes' new files, and refused.
void finish_cut_short(cli::Session& session) {
  session.say_notes(store::save(session.system(), session.root(), "import", {}).notes);
}

/// A mailbox or calendar of a day without a touch: cron must not be told of it.
bool without_fault(const edits::ReadFile& one) {
  const bool of_touches = one.kind != nullptr && (one.kind->touches || one.kind->read == nullptr);
  return of_touches && std::ranges::none_of(one.reading.flaws, [](const base::Diagnostic& flaw) {
           return flaw.severity == base::Severity::error;
         });
}

base::Exit run_import(const ImportOptions& typed, cli::Session& session) {
  if (typed.paths.empty() && !typed.mail.files0_from)
    throw base::usage("'import' needs PATH", "usage: nurture import [options] PATH…");
  if (!typed.dry_run) finish_cut_short(session);
  const exchange::ReadOptions options = read_options(typed, session);
  const exchange::Batch batch = batch_of(typed, session);
  cli::Progress progress(session);
  edits::ReadFiles read =
      edits::read_files(session, typed.paths, kind_wanted(typed.as), options,
                        mail_wishes(typed, batch, options.channel),
                        [&](int records) { progress.show(fmt::format("{} read", records)); });
  const auto sources = sources_of(read);
  const auto remarks = remarks_of(read);
  const bool touchless = std::ranges::any_of(read.files, without_fault);
  std::vector<exchange::Reading> readings;
  for (edits::ReadFile& one : read.files) readings.push_back(std::move(one.reading));
  edits::NewIds ids(session.book(), model::File::contact);
  exchange::Import import =
      exchange::import_of(session.book(), std::move(readings), batch, session.today(),
                          [&](const std::string& name) { return ids.next(name); });
  edits::settle_own_keys(session, import, batch.prefer_import);
  auto steps = edits::import_steps(session, import, typed.moves);
  progress.done();
  const std::vector<std::string> unread = session.book().unreadable;
  const bool usable = touchless || import.records > 0 || !import.people.empty() ||
                      !import.unknown.empty() || !import.unclear.empty();
  const render::ImportPage page{
      import,      session.book(),      sources,
      remarks,     typed.dry_run,       typed.verbose,
      typed.moves, batch.prefer_import, read.mail ? &*read.mail : nullptr};
  // Worded before the book is forgotten, which a save does; said once it is true.
  const std::string answer = session.json() ? render::import_json(page, session.today())
                                            : render::import_text(page, session.out().style());
  const bool written = !typed.dry_run && !steps.empty();
  const bool failed = std::ranges::any_of(import.flaws, [](const base::Diagnostic& flaw) {
    return flaw.severity == base::Severity::error;
  });
  if (written) write_import(session, said_of(import, sources), std::move(steps));
  if (!typed.quiet || written || !usable || failed) session.out().print(answer);
  if (!usable) throw base::Error("nothing in it could be taken");
  if (unread.empty()) return base::Exit::done;
  const std::string more = unread.size() == 1 ? "" : fmt::format(" and {} more", unread.size() - 1);
  session.remark(fmt::format("{}{} can't be read: who is in there wasn't found; nurture check",
                             base::printable(unread.front()), more));
  return base::Exit::failed;
}

void declare_import(cli::Args& args, ImportOptions& options) {
  args.words("PATH", options.paths, "a file, a folder, or - for standard input", false);
  args.option("--as", "KIND", options.as, "what it is, where the content doesn't tell");
  args.flag("-n,--dry-run", options.dry_run, "say what would be written, and write nothing");
  args.flag("-q,--quiet", options.quiet, "no answer where nothing was new, and nothing went wrong");
  args.flag("-v,--verbose", options.verbose, "every line, however many");
  args.option("--rating", "RATING", options.rating, "of who is new (default: undecided)");
  args.option("--owner", "OWNER", options.owner, "who of us keeps them");
  args.option("--tag", "TAG", options.tag, "for all of them; of notes only those that have it");
  args.option("--since", "DATE", options.since, "when you met, where the file doesn't say");
  args.option("--prefer", "import", options.prefer, "take what differs, too");
  args.flag("--moves", options.moves, "do the moves that it names");
  args.options("--map", "COLUMN=KEY", options.map, "what a column is; first+last=name joins two");
  args.option("--dates", "dmy|mdy", options.dates, "how 03/04/2026 is meant");
  args.option("--encoding", "NAME", options.encoding, "of the text, where it isn't seen");
  args.option("--label", "LABEL", options.label, "of Google's: also those with this label");
  args.flag("--all", options.all, "of notes: each one is somebody");
  args.option("--channel", "CHANNEL", options.channel, "of touches that name none");
  args.option("--me", "NAME", options.me, "of chats: what you are called in them");
  args.option("--from", "DATE", options.from, "touches from this day on");
  args.option("--to", "DATE", options.to, "touches up to this day");
  args.flag("--cc", options.mail.copies, "of your mails: those in Cc, too");
  args.flag("--newsletter", options.mail.newsletter, "your mails to many, on channel newsletter");
  args.option("--note", "subject|body|first", options.note,
              "of mails the subject (default) or the first paragraph, of chats the first line");
  args.option("--files0-from", "FILE|-", options.mail.files0_from,
              "a list of mails' files, NUL between");
  args.json();
}

}  // namespace

cli::Action import(cli::Args& args) {
  const auto options = std::make_shared<ImportOptions>();
  declare_import(args, *options);
  std::vector<std::pair<std::string, std::string>> kinds;
  for (const exchange::Kind& one : exchange::kinds()) kinds.emplace_back(one.name, one.about);
  args.kinds(kinds);
  args.epilogue(
      "nurture import contacts.vcf --dry-run\n"
      "nurture import Connections.csv --tag linkedin\n"
      "nurture import ~/Maildir --dry-run -v\n"
      "unzip -p Basic_LinkedInDataExport.zip Connections.csv | nurture import -");
  return [options](cli::Session& session) { return run_import(*options, session); };
}

}  // namespace nurture::commands
