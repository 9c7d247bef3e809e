// nurture export: people for other programs.
#include <map>
#include <set>

#include "base/text.hpp"
#include "cli/filter.hpp"
#include "commands/commands.hpp"
#include "exchange/cards/vcard_write.hpp"
#include "exchange/neighbours/mail_aliases_write.hpp"
#include "exchange/tables/csv_write.hpp"
#include "pages/calendar.hpp"
#include "pages/export_json.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"
#include "render/card_note.hpp"
#include "render/layout.hpp"
#include "store/folder_mirror.hpp"
#include "system/environment.hpp"

namespace nurture::commands {
namespace {

/// What every kind takes.
struct ExportOptions {
  cli::Filter filter;
  bool archived = false;
};

void declare(cli::Args& args, ExportOptions& options) {
  cli::declare(args, options.filter);
  args.flag("--archived", options.archived, "the archived, too");
}

/// Those who pass whole, and of everyone else what their files may name.
struct Exported {
  model::Book whole, everyone;
};

std::vector<std::size_t> places_to_export(cli::Session& session, const ExportOptions& options) {
  const index::Summaries& summaries = session.summaries();
  const cli::Filter filter = cli::known(options.filter, summaries);
  auto places = cli::passing(filter, summaries, session.today());
  if (options.archived) {
    const auto archived = cli::passing(filter, summaries, session.today(), true);
    places.insert(places.end(), archived.begin(), archived.end());
    std::sort(places.begin(), places.end());
  }
  return places;
}

Exported people_to_export(cli::Session& session, const ExportOptions& options) {
  return {pages::book_of(session, places_to_export(session, options)), pages::thin_book(session)};
}

struct CardOptions {
  ExportOptions people;
  bool old = false, plain = false, overwrite = false;
  std::optional<std::string> split;
};

std::string name_of(const model::Book& everyone, const std::string& id) {
  const model::Contact* const contact = model::find_contact(everyone, id);
  return contact != nullptr ? contact->name : id;
}

exchange::Portrait portrait_of(const model::Contact& contact, const Exported& of, bool plain,
                               base::Date today) {
  exchange::Portrait made;
  made.person = &contact;
  made.org = model::organisation_name(of.whole, contact.org);
  for (const std::string& id : contact.knows) made.knows.push_back(name_of(of.everyone, id));
  if (!contact.referred_by.empty()) made.referred_by = name_of(of.everyone, contact.referred_by);
  if (!plain) made.before_call = render::before_call(contact, of.whole.settings, today);
  return made;
}

/// Ids of now and of before.
std::set<std::string> ids_of(const model::Book& everyone) {
  std::set<std::string> ids;
  for (const model::Contact& one : everyone.contacts) {
    ids.insert(one.id);
    ids.insert(one.formerly.begin(), one.formerly.end());
  }
  return ids;
}

void write_cards(cli::Session& session, const std::string& typed, bool overwrite,
                 const std::set<std::string>& ids, const std::vector<store::MirroredFile>& cards) {
  if (base::blank(typed))
    throw base::usage("--split needs DIR", "each card goes into a file there");
  const auto mark_of = [&](std::string_view text) {
    const exchange::CardMark mark = exchange::card_mark(text);
    return store::FileMark{mark.uid, mark.ours, mark.changed, !ids.contains(mark.id)};
  };
  const std::string folder = system::absolute(session.machine().environment, typed);
  const auto done =
      store::mirror(session.machine().files, folder, ".vcf", cards, mark_of, overwrite);
  std::string line = render::counted(static_cast<int>(cards.size()), "card", "cards") + ": " +
                     std::to_string(done.written) + " written, " + std::to_string(done.unchanged) +
                     " unchanged";
  if (done.removed > 0) line += ", " + std::to_string(done.removed) + " removed";
  session.say(line);
  for (const std::string& name : done.in_the_way)
    session.remark("left alone: '" + typed + "/" + name + "' is of the same person, and not ours");
  for (const std::string& name : done.changed)
    session.remark("left alone: '" + typed + "/" + name + "' was changed there");
  if (!done.foreign.empty())
    session.remark(
        "left alone: " + render::counted(static_cast<int>(done.foreign.size()), "card", "cards") +
        " in '" + typed + "' of people who aren't in this store; --overwrite removes them");
  if (!done.changed.empty())
    session.remark("what was changed there comes in with: nurture import " +
                   base::shell_word(typed) + "; then export again with --overwrite");
}

/// Two with one uid would be written in turn, and one of them be missing.
void require_files_apart(const std::vector<store::MirroredFile>& cards,
                         const std::vector<model::Contact>& people) {
  std::map<std::string_view, std::size_t> first_of;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto [first, fresh] = first_of.emplace(cards[i].name, i);
    if (fresh) continue;
    const model::Contact &one = people[first->second], &other = people[i];
    const std::string& marked = other.uid.empty() ? one.id : other.id;
    throw base::Error(one.id + " and " + other.id + " have one uid, and would share one card: '" +
                          cards[i].key + "'",
                      "if they are one: nurture join " + base::shell_id(one.id) + " " +
                          base::shell_id(other.id) + "; if they are two: nurture set " +
                          base::shell_id(marked) + " uid=");
  }
}

base::Exit export_cards(const CardOptions& options, cli::Session& session) {
  if (options.overwrite && !options.split)
    throw base::usage("--overwrite is for --split", "as in: --split DIR --overwrite");
  const Exported people = people_to_export(session, options.people);
  const auto version = options.old ? exchange::CardVersion::v3 : exchange::CardVersion::v4;
  std::string all;
  std::vector<store::MirroredFile> cards;
  for (const model::Contact& contact : people.whole.contacts) {
    std::string card =
        exchange::card_of(portrait_of(contact, people, options.plain, session.today()), version);
    if (options.split) {
      const std::string uid = exchange::card_uid(contact);
      cards.push_back({exchange::card_file_name(uid), uid, std::move(card)});
    } else {
      all += card;
    }
  }
  if (options.split) {
    require_files_apart(cards, people.whole.contacts);
    write_cards(session, *options.split, options.overwrite, ids_of(people.everyone), cards);
  } else {
    session.out().print_document(all);
  }
  return session.reader_exit();
}

cli::Action declare_export_cards(cli::Args& args) {
  const auto options = std::make_shared<CardOptions>();
  declare(args, options->people);
  args.flag("--3", options->old, "vCard 3.0, for what can't read 4.0");
  args.flag(
      "--plain", options->plain,
      "the note is `about` alone, without the last touch, the next approach and what is open");
  args.option("--split", "DIR", options->split,
              "a file a card, for khard and vdirsyncer: only those that changed are written");
  args.flag("--overwrite", options->overwrite, "with --split: also cards that were changed there");
  args.revision();
  args.stray(
      [](const std::string& typed) { return "nurture export vcard > " + base::shell_word(typed); });
  args.epilogue(
      "nurture export vcard > people.vcf\nnurture export vcard --tag client --split "
      "~/.contacts/clients");
  return [options](cli::Session& session) { return export_cards(*options, session); };
}

struct SheetOptions {
  ExportOptions people;
  bool raw = false;
};

base::Exit export_sheet(const SheetOptions& options, cli::Session& session) {
  Exported people = people_to_export(session, options.people);
  // Another store, or program, doesn't know our organisations' ids.
  for (model::Contact& contact : people.whole.contacts)
    contact.org = model::organisation_name(people.whole, contact.org);
  session.out().print_document(exchange::sheet_of(people.whole.contacts, options.raw));
  return session.reader_exit();
}

cli::Action declare_export_sheet(cli::Args& args) {
  const auto options = std::make_shared<SheetOptions>();
  declare(args, options->people);
  args.flag("--raw", options->raw,
            "no ' before what a spreadsheet would take for a formula: for programs");
  args.revision();
  args.epilogue("nurture export csv > people.csv\nnurture export csv --tag client --raw");
  return [options](cli::Session& session) { return export_sheet(*options, session); };
}

/// Everything is everyone: the archived, too.
base::Exit export_document(ExportOptions options, cli::Session& session) {
  const bool all = options.filter.empty();
  options.archived = options.archived || all;
  session.out().print_document(
      pages::export_json(session, places_to_export(session, options), all));
  return session.reader_exit();
}

cli::Action declare_export_document(cli::Args& args) {
  const auto options = std::make_shared<ExportOptions>();
  declare(args, *options);
  args.revision();
  args.epilogue(
      "nurture export json > people.json\n"
      "nurture export json --tag client | jq -r '.contacts[].name'");
  return [options](cli::Session& session) { return export_document(*options, session); };
}

base::Exit export_aliases(const ExportOptions& options, cli::Session& session) {
  const Exported people = people_to_export(session, options);
  const exchange::MailAliases aliases = exchange::mail_aliases_of(people.whole.contacts);
  session.out().print_document(aliases.text);
  for (const std::string& one : aliases.left_out)
    session.remark("left out, mutt takes no such address: " + base::printable(one));
  return session.reader_exit();
}

cli::Action declare_export_aliases(cli::Args& args) {
  const auto options = std::make_shared<ExportOptions>();
  declare(args, *options);
  args.revision();
  args.epilogue(
      "nurture export mutt > ~/.config/mutt/people     # and in muttrc: source "
      "~/.config/mutt/people");
  return [options](cli::Session& session) { return export_aliases(*options, session); };
}

struct CalendarOptions {
  pages::View view;
  std::optional<int> days;
  std::optional<std::string> alarm;
};

/// Minutes after midnight of "9:00" or "9".
int typed_time(const std::string& typed) {
  constexpr int hours = 24, hour = 60;
  const auto number = [](const std::string& text, int most) {
    const bool digits = !text.empty() && text.size() <= 2 &&
                        text.find_first_not_of("0123456789") == std::string::npos;
    return digits && std::stoi(text) < most ? std::optional(std::stoi(text)) : std::nullopt;
  };
  const auto parts = base::split(typed, ':');
  const auto at = number(parts.front(), hours);
  const auto minute = parts.size() == 1 ? std::optional(0) : number(parts.back(), hour);
  if (!at || !minute || parts.size() > 2)
    throw base::usage("'" + typed + "' is not a time of day", "as in --alarm 9:00");
  return *at * hour + *minute;
}

base::Exit export_calendar(const CalendarOptions& options, cli::Session& session) {
  constexpr int four_weeks = 28;
  const auto alarm = options.alarm ? std::optional(typed_time(*options.alarm)) : std::nullopt;
  const auto events = pages::calendar_ahead(session, options.view,
                                            pages::days_ahead(options.days, four_weeks, "planned"));
  session.out().print_document(exchange::calendar_of(events, session.today(), alarm));
  return session.reader_exit();
}

cli::Action declare_export_calendar(cli::Args& args) {
  const auto options = std::make_shared<CalendarOptions>();
  args.number("--days", "N", options->days, "how many days of the agenda, today among them (28)");
  args.flag("--everyone", options->view.everyone, "everyone's agenda, even if `me` is set");
  cli::declare(args, options->view.filter);
  args.option("--alarm", "TIME", options->alarm, "an alarm on each day, at that time: 9:00");
  args.revision();
  args.stray(
      [](const std::string& typed) { return "nurture export ics > " + base::shell_word(typed); });
  args.epilogue(
      "nurture export ics > ~/public/nurture.ics\nnurture export ics --days 90 --alarm 9:00");
  return [options](cli::Session& session) { return export_calendar(*options, session); };
}

}  // namespace

cli::Action export_people(cli::Args& args) {
  args.subcommand("vcard", "address cards, for telephones and address books", declare_export_cards);
  args.subcommand("csv", "a row a person, for spreadsheets", declare_export_sheet);
  args.subcommand("ics", "the agenda, promises and dates, for calendars", declare_export_calendar);
  args.subcommand("json", "everything, one document", declare_export_document);
  args.subcommand("mutt", "aliases, for mutt and neomutt", declare_export_aliases);
  return {};
}

}  // namespace nurture::commands
