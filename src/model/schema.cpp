// The rows of the table of keys, in the order of a new file.
#include "model/schema.hpp"

#include <algorithm>
#include <array>

namespace nurture::model {
namespace {

// One row a key; clang-format would give each of its fields a line.
// clang-format off
constexpr std::array contact_keys{
    Key{.name = "name", .required = true, .about = "the person's full name"},
    Key{.name = "uid", .about = "from a vCard, so that a second import finds the person again"},
    Key{.name = "source", .many = true, .merge = Merge::set,
        .about = "where else they are known from, so that a second import finds them again"},
    Key{.name = "also", .many = true, .merge = Merge::set, .about = "other names to find them by"},
    Key{.name = "formerly", .type = Type::id, .many = true, .merge = Merge::set,
        .about = "ids this file had before; references to them still hold"},
    Key{.name = "org", .about = "id or name of a file in orgs/, or free text"},
    Key{.name = "title", .about = "what they do there"},
    Key{.name = "level", .about = "one of the settings' levels"},
    Key{.name = "role", .about = "their part in a decision: one of the settings' roles"},
    Key{.name = "owner", .about = "which of us keeps the relationship; unset: everyone"},
    Key{.name = "rating", .about = "one of the settings' ratings"},
    Key{.name = "cadence", .type = Type::rule, .many = true,
        .about = "how often to be in touch, instead of what the rating says", .choices = "none"},
    Key{.name = "segment", .about = "the market they belong to"},
    Key{.name = "email", .many = true, .merge = Merge::ordered_set,
        .about = "mail addresses; the first is the one to use"},
    Key{.name = "phone", .many = true, .merge = Merge::ordered_set,
        .about = "telephone numbers; the first is the one to use"},
    Key{.name = "address", .many = true, .merge = Merge::ordered_set,
        .about = "postal addresses; the first is the one to write to"},
    Key{.name = "timezone", .about = "a tz name, as Europe/London: the agenda says the hour there"},
    Key{.name = "url", .many = true, .merge = Merge::ordered_set, .about = "their pages"},
    Key{.name = "tags", .many = true, .merge = Merge::set, .about = "words to filter by"},
    Key{.name = "about", .type = Type::long_text, .merge = Merge::lines,
        .about = "what makes a touch personal"},
    Key{.name = "since", .type = Type::day, .about = "the day you first met"},
    Key{.name = "added", .type = Type::day, .about = "the day this file was made"},
    Key{.name = "met", .about = "where or how you met"},
    Key{.name = "referred_by", .type = Type::id, .about = "id of the contact who introduced you"},
    Key{.name = "knows", .type = Type::id, .many = true, .merge = Merge::set,
        .about = "ids of contacts they know; read both ways"},
    Key{.name = "warmth", .type = Type::share,
        .about = "how well you know each other, 0 to 1, instead of what the touches say"},
    Key{.name = "reviewed", .type = Type::day, .about = "the day of their last review"},
    Key{.name = "dates", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "days to be in touch: birthdays, renewals", .inside = "date"},
    Key{.name = "needs", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "what they may need one day, and when", .inside = "need"},
    Key{.name = "follow_ups", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "what you promised, and by when", .inside = "follow_up"},
    Key{.name = "snooze", .type = Type::day,
        .about = "no cadence before this day; follow-ups are still due"},
    Key{.name = "past", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "where this person was before", .inside = "past"},
    Key{.name = "archived", .type = Type::day,
        .about = "from this day hidden from agendas and lists, unless asked for"},
    Key{.name = "interactions", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "what happened, in order of date; the last key of the file",
        .inside = "interaction"},
};

constexpr std::array organisation_keys{
    Key{.name = "name", .required = true, .about = "the organisation's name"},
    Key{.name = "formerly", .type = Type::id, .many = true, .merge = Merge::set,
        .about = "ids this file had before; references to them still hold"},
    Key{.name = "rating", .about = "one of the settings' ratings; its people inherit it"},
    Key{.name = "cadence", .type = Type::rule, .many = true,
        .about = "how often to be in touch with any of its people", .choices = "none"},
    Key{.name = "segment", .about = "the market it belongs to"},
    Key{.name = "target", .type = Type::boolean, .about = "whether it fits what you look for"},
    Key{.name = "owner", .about = "which of us keeps the relationship; unset: everyone"},
    Key{.name = "url", .many = true, .merge = Merge::ordered_set, .about = "its pages"},
    Key{.name = "tags", .many = true, .merge = Merge::set, .about = "words to filter by"},
    Key{.name = "about", .type = Type::long_text, .merge = Merge::lines,
        .about = "what is worth knowing of it"},
    Key{.name = "parent", .type = Type::id, .about = "id of the organisation it belongs to"},
    Key{.name = "dates", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "days to be in touch: an anniversary, a renewal", .inside = "date"},
    Key{.name = "needs", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "what it may need one day, and when", .inside = "need"},
    Key{.name = "follow_ups", .type = Type::record, .many = true, .merge = Merge::log,
        .about = "what you promised, and by when", .inside = "follow_up"},
};

constexpr std::array item_keys{
    Key{.name = "title", .required = true, .about = "what the thing is called"},
    Key{.name = "url", .many = true, .merge = Merge::ordered_set, .about = "where it is"},
    Key{.name = "kind", .about = "what it is: article, white paper, book"},
    Key{.name = "tags", .many = true, .merge = Merge::set, .about = "whom it may interest, by tag"},
    Key{.name = "segment", .many = true, .merge = Merge::set,
        .about = "whom it may interest, by market"},
    Key{.name = "about", .type = Type::long_text, .merge = Merge::lines,
        .about = "what is in it, and for whom"},
    Key{.name = "added", .type = Type::day, .about = "the day this file was made"},
    Key{.name = "expires", .type = Type::day, .about = "the last day it is worth sending"},
};

constexpr std::array settings_keys{
    Key{.name = "format", .type = Type::whole_number, .about = "version of the store's format: 1"},
    Key{.name = "ratings", .type = Type::table, .many = true, .merge = Merge::scalar,
        .about = "the rating scale, best first: each a name and its cadence"},
    Key{.name = "default_rating", .about = "the rating of those who have none"},
    Key{.name = "first_touch", .type = Type::interval,
        .about = "when someone new, without a touch yet, is due"},
    Key{.name = "capacity", .type = Type::whole_number,
        .about = "touches a day one person can give, at least 1; none = no bound",
        .choices = "none"},
    Key{.name = "levelling", .type = Type::boolean,
        .about = "whether crowded days are spread over the days before them"},
    Key{.name = "workdays", .type = Type::choice, .many = true, .merge = Merge::set,
        .about = "the days of the week you reach out on", .choices = "mon tue wed thu fri sat sun"},
    Key{.name = "holidays", .type = Type::holidays, .many = true, .merge = Merge::set,
        .about = "days off, once or every year; FIRST..LAST for several"},
    Key{.name = "need_lead", .type = Type::interval,
        .about = "how long before a need's date the best rating's cadence also applies"},
    Key{.name = "lost_after", .type = Type::number,
        .about = "silent for more than this many intervals = lost touch"},
    Key{.name = "levels", .many = true, .merge = Merge::ordered_set,
        .about = "levels of people in an organisation, highest first"},
    Key{.name = "roles", .many = true, .merge = Merge::ordered_set,
        .about = "parts that people have in a decision"},
    Key{.name = "review_every", .type = Type::interval,
        .about = "how often to look through the lost; none = never", .choices = "none"},
    Key{.name = "owners", .type = Type::table, .merge = Merge::record,
        .about = "those of us who keep relationships", .inside = "owner"},
    Key{.name = "default_channel", .about = "the channel of an interaction that names none"},
    Key{.name = "channels", .type = Type::table, .merge = Merge::record,
        .about = "ways to be in touch; adds to or changes the defaults",
        .inside = "channel"},
    Key{.name = "programmes", .type = Type::table, .merge = Merge::record,
        .about = "sequences of first touches: steps such as '2 weeks by article'"},
    Key{.name = "currency", .about = "of the channels' costs"},
    Key{.name = "ties", .type = Type::record, .merge = Merge::record,
        .about = "how likely an introduction is passed on, by what ties two people, 0 to 1",
        .inside = "ties"},
};

constexpr std::array interaction_keys{
    Key{.name = "date", .type = Type::day, .required = true, .about = "the day it happened"},
    Key{.name = "channel", .about = "one of the settings' channels; not there: default_channel"},
    Key{.name = "reached", .type = Type::boolean,
        .about = "false = nobody was reached: an attempt"},
    Key{.name = "from", .type = Type::choice,
        .about = "them = they wrote or called: it took none of our capacity", .choices = "them"},
    Key{.name = "by", .about = "which of us; unset: the owner"},
    Key{.name = "intent", .type = Type::choice, .about = "what it was for",
        .choices = "give ask social"},
    Key{.name = "sent", .type = Type::id, .about = "id of what you sent, in library/"},
    Key{.name = "introduced", .type = Type::id, .many = true, .merge = Merge::set,
        .about = "ids of the contacts you introduced them to"},
    Key{.name = "message_id", .about = "of the mail it was taken from"},
    Key{.name = "event", .about = "UID of the calendar event it was taken from"},
    Key{.name = "note", .type = Type::long_text, .merge = Merge::lines, .about = "what was said"},
    Key{.name = "next", .about = "the approach for the next time; empty text takes it away"},
};

constexpr std::array need_keys{
    Key{.name = "what", .required = true, .about = "the need, in a few words"},
    Key{.name = "status", .type = Type::choice, .about = "how far it is; not there: latent",
        .choices = "latent aware ready won lost"},
    Key{.name = "when", .type = Type::period, .about = "the day, month, quarter or year it is for"},
    Key{.name = "obstacle", .about = "what stands in the way"},
    Key{.name = "competitor", .about = "who else may meet it"},
    Key{.name = "noted", .type = Type::day, .about = "the day you heard of it"},
    Key{.name = "closed", .type = Type::day, .about = "the day it was won or lost"},
};

constexpr std::array follow_up_keys{
    Key{.name = "due", .type = Type::day, .required = true, .about = "the day it is due"},
    Key{.name = "what", .about = "what to do"},
    Key{.name = "by", .many = true, .merge = Merge::set,
        .about = "the channel whose touch closes it; not there: any that counts"},
    Key{.name = "programme", .about = "the programme it is a step of"},
    Key{.name = "done", .type = Type::day, .about = "the day it was done"},
    Key{.name = "withdrawn", .type = Type::day, .about = "the day it was given up"},
};

constexpr std::array date_keys{
    Key{.name = "date", .type = Type::calendar_day, .required = true,
        .about = "MM-DD every year, YYYY-MM-DD once"},
    Key{.name = "what", .about = "what the day is: birthday"},
    Key{.name = "year", .type = Type::whole_number,
        .about = "of one that comes every year, the year of the first: a birthday says what age"},
    Key{.name = "lead", .type = Type::interval, .about = "how long before it to be in touch"},
};

constexpr std::array past_keys{
    Key{.name = "org", .required = true, .about = "id or name of a file in orgs/, or free text"},
    Key{.name = "title", .about = "what they did there"},
    Key{.name = "until", .type = Type::period, .about = "when they left"},
    Key{.name = "successor", .type = Type::id,
        .about = "who came after them: a contact's id, or none", .choices = "none"},
};

constexpr std::array channel_keys{
    Key{.name = "counts", .type = Type::boolean,
        .about = "whether it is a touch: one that doesn't count resets no cadence"},
    Key{.name = "cost", .type = Type::number, .about = "of one use, in the settings' currency"},
    Key{.name = "minutes", .type = Type::whole_number, .about = "the time it takes"},
    Key{.name = "stands_for", .many = true, .merge = Merge::set,
        .about = "channels whose rules it answers as well"},
};

constexpr std::array owner_keys{
    Key{.name = "capacity", .type = Type::whole_number,
        .about = "touches a day, at least 1; without it, the settings' capacity"},
    Key{.name = "away", .type = Type::holidays, .many = true, .merge = Merge::set,
        .about = "days that are no days of work for them; FIRST..LAST for several"},
};

constexpr std::array ties_keys{
    Key{.name = "referred_by", .type = Type::share, .about = "of who brought you the other"},
    Key{.name = "knows", .type = Type::share, .about = "of those who know each other"},
    Key{.name = "colleagues", .type = Type::share,
        .about = "of people of one organisation"},
    Key{.name = "former_colleagues", .type = Type::share,
        .about = "of people who were at one organisation at the same time"},
};
// clang-format on

struct Record {
  std::string_view name;
  std::span<const Key> rows;
};

constexpr std::array records{
    Record{"interaction", interaction_keys},
    Record{"need", need_keys},
    Record{"follow_up", follow_up_keys},
    Record{"date", date_keys},
    Record{"past", past_keys},
    Record{"channel", channel_keys},
    Record{"owner", owner_keys},
    Record{"ties", ties_keys},
};

}  // namespace

std::span<const Key> keys(File file) {
  switch (file) {
    case File::contact:
      return contact_keys;
    case File::organisation:
      return organisation_keys;
    case File::library_item:
      return item_keys;
    case File::settings:
      return settings_keys;
  }
  return {};
}

std::span<const Key> keys(std::string_view record) {
  const auto* found = std::find_if(records.begin(), records.end(),
                                   [&](const Record& one) { return one.name == record; });
  return found != records.end() ? found->rows : std::span<const Key>{};
}

const Key* find_key(std::span<const Key> rows, std::string_view name) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Key& key) { return key.name == name; });
  return found != rows.end() ? &*found : nullptr;
}

std::vector<std::string> names(std::span<const Key> rows) {
  std::vector<std::string> all;
  all.reserve(rows.size());
  for (const auto& key : rows) {
    all.emplace_back(key.name);
  }
  return all;
}

std::span<const FormerKey> former_keys() {
  static constexpr std::array rows{FormerKey{
      "programme", File::contact, "steps are follow-ups now: nurture check --mend writes them"}};
  return rows;
}

std::string_view about_former_key(std::string_view name) {
  const auto rows = former_keys();
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const FormerKey& one) { return one.name == name; });
  return found != rows.end() ? found->about : std::string_view();
}

}  // namespace nurture::model
