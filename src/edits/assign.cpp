// Assignments as people type them, and what they change in a file.
#include "edits/assign.hpp"

#include <algorithm>
#include <utility>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "base/timezone.hpp"
#include "cli/known.hpp"
#include "codec/codec.hpp"
#include "codec/validate.hpp"
#include "edits/changes.hpp"
#include "edits/typed_days.hpp"
#include "model/dates.hpp"
#include "model/organisation_names.hpp"

namespace nurture::edits {
namespace {

using How = Assignment::How;
using Names = std::vector<std::string>;

// Where the key of an assignment ends; npos where the word is none.
std::size_t key_end(const std::string& word) {
  const std::size_t end =
      word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
  if (end == std::string::npos || end == 0 || word.front() == '-') return std::string::npos;
  if (word[end] == '=') return word[end - 1] == '-' ? end - 1 : end;
  return word.compare(end, 2, "+=") == 0 ? end : std::string::npos;
}

const char* other_way(std::string_view key) {
  if (key == "interactions") return "nurture log";
  if (key == "follow_ups") return "nurture follow-up";
  if (key == "needs") return "nurture need";
  if (key == "dates") return "nurture date";
  return "nurture edit";
}

bool own_key(const std::string& key) {
  return key.rfind("x-", 0) == 0 && key.size() > 2;
}

model::Key row(model::File file, const std::string& key) {
  if (own_key(key)) return model::Key{.name = "x-"};
  const model::Key* found = model::find_key(model::keys(file), key);
  if (!found) {
    std::string hint = base::did_you_mean(key, model::names(model::keys(file)));
    if (key == "programme") hint = "nurture programme start NAME WHO";
    if (hint.empty()) hint = "keys of your own begin with x-";
    throw base::usage("unknown key '" + key + "'", hint);
  }
  if (found->type == model::Type::record || found->type == model::Type::table) {
    throw base::usage("'" + key + "' is a list of entries", std::string("use ") + other_way(key));
  }
  return *found;
}

// At each comma but those behind a backslash, which goes: `\,` is a comma of the value.
Names split_at_commas(const std::string& text) {
  Names parts(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ',') {
      parts.emplace_back();
      continue;
    }
    if (text.compare(at, 2, "\\,") == 0) ++at;
    parts.back() += text[at];
  }
  return parts;
}

Names split_values(const model::Key& key, const std::string& text) {
  const bool whole = !key.many || key.type == model::Type::rule;
  Names values;
  for (const std::string& part : whole ? Names{text} : split_at_commas(text)) {
    if (!base::blank(part)) values.emplace_back(base::trim(part));
  }
  return values;
}

bool names_contact(const model::Key& key) {
  return key.name == "referred_by" || key.name == "knows";
}

// What the settings, or the table of keys, have for a key that takes only that.
Names vocabulary(const model::Settings& settings, const model::Key& key) {
  Names names;
  if (key.type == model::Type::choice) return base::split(key.choices, ' ');
  if (key.name == "level") return settings.levels;
  if (key.name == "role") return settings.roles;
  if (key.name == "owner") return cli::names_in(settings.owners);
  if (key.name != "rating") return {};
  for (const model::Rating& rating : settings.ratings) names.push_back(rating.name);
  names.emplace_back(model::undecided);
  return names;
}

base::Date meant_day(cli::Session& session, const model::Key& key, const std::string& text) {
  if (key.name == "snooze") return future_day(session, text);
  if (key.name == "since") return beginning_of(session, text);  // the first touch may wait for it
  if (key.name == "added" || key.name == "reviewed") return first_day_of(session, text);
  return typed_day(session, text, base::Tense::future);
}

// What nobody could be reached by, or lives in, is most often meant for another key.
void require_possible(const model::Key& key, const std::string& text) {
  if (key.name == "email" && !codec::may_be_email(text))
    throw base::usage("'" + text + "' is not a mail address", "as in email=ada@example.com");
  if (key.name == "phone" && !codec::may_be_phone(text))
    throw base::usage("'" + text + "' is not a phone number", "as in phone='+44 20 7946 0018'");
  if (key.name == "timezone" && !base::may_be_timezone(text))
    throw base::usage("'" + text + "' is not a time zone", "as in timezone=Europe/London");
}

std::string value_meant(cli::Session& session, const model::Key& key, How how,
                        const std::string& text) {
  if (how != How::remove) require_possible(key, text);
  if (auto name = cli::find_known(text, vocabulary(session.settings(), key))) return *name;
  // What is removed may be an id that nobody has any more.
  if (names_contact(key) && how != How::remove) return cli::choose(session, text).id;
  if (key.name == "parent" && how != How::remove) return cli::choose_organisation(session, text).id;
  return key.type == model::Type::day ? base::iso(meant_day(session, key, text)) : text;
}

// What a reader takes for a number, or for true or false, and is meant as one.
bool is_bare(const model::Key& key, const std::string& value) {
  if (key.type == model::Type::boolean) return value == "true" || value == "false";
  return key.type == model::Type::share && value.find_first_not_of("0123456789.") == value.npos;
}

std::vector<yaml::Change> added(const Assignment& assignment, const yaml::Value& tree) {
  Names all = texts_of(tree, assignment.key);
  std::vector<yaml::Change> changes;
  for (const std::string& value : assignment.values) {
    if (std::find(all.begin(), all.end(), value) != all.end()) continue;
    changes.push_back(yaml::Insert{{assignment.key}, all.size(), yaml::scalar(value)});
    all.push_back(value);
  }
  return changes;
}

std::vector<yaml::Change> removed(const Assignment& assignment, const yaml::Value& tree) {
  Names all = texts_of(tree, assignment.key);
  std::vector<yaml::Change> changes;
  for (const std::string& value : assignment.values) {
    const auto found = std::find(all.begin(), all.end(), value);
    if (found == all.end()) continue;
    if (all.size() == 1) return {yaml::Remove{{assignment.key}}};
    changes.push_back(
        yaml::Remove{{assignment.key, static_cast<std::size_t>(found - all.begin())}});
    all.erase(found);
  }
  return changes;
}

std::vector<yaml::Change> changed(const Assignment& assignment, const yaml::Value& tree) {
  if (assignment.how == How::add) return added(assignment, tree);
  if (assignment.how == How::remove) return removed(assignment, tree);
  if (!assignment.values.empty()) return {yaml::Set{{assignment.key}, value_of(assignment)}};
  if (yaml::find(tree, assignment.key)) return {yaml::Remove{{assignment.key}}};
  return {};
}

bool contradict(const Assignment& one, const Assignment& other) {
  if (one.key != other.key) return false;
  if (one.how == How::set || other.how == How::set) return true;
  return one.how != other.how &&
         std::find_first_of(one.values.begin(), one.values.end(), other.values.begin(),
                            other.values.end()) != one.values.end();
}

}  // namespace

bool looks_assigned(const std::string& word) {
  return key_end(word) != std::string::npos;
}

Assignment assignment(cli::Session& session, model::File file, const std::string& word) {
  const std::size_t end = key_end(word);
  if (end == std::string::npos) {
    throw base::usage("'" + word + "' is not KEY=VALUE",
                      "write key=value, key+=value or key-=value");
  }
  Assignment made;
  made.key = word.substr(0, end);
  const bool plain = word[end] == '=';
  if (!plain) made.how = word[end] == '+' ? How::add : How::remove;
  if (model::comes_yearly(made.key) && !model::find_key(model::keys(file), made.key)) {
    const std::string day = plain ? word.substr(end + 1) : "DAY";
    throw base::usage("unknown key '" + made.key + "'",
                      "a day to remember is a date: nurture date add WHO " + day + " " + made.key);
  }
  const model::Key key = row(file, made.key);
  made.many = key.many;
  for (const std::string& text : split_values(key, word.substr(end + (plain ? 1 : 2)))) {
    made.values.push_back(value_meant(session, key, made.how, text));
    made.read_as_day = key.type == model::Type::day && made.values.back() != text;
    made.bare = is_bare(key, made.values.back());
  }
  if (!plain && !key.many) {
    throw base::usage("'" + made.key + "' takes one value",
                      "write " + made.key + "=value, or " + made.key + "= to remove it");
  }
  if (!plain && made.values.empty()) throw base::usage("'" + word + "' names no value");
  if (key.required && made.values.empty()) throw base::usage("'" + made.key + "' can't be empty");
  return made;
}

void require_once(const std::vector<Assignment>& assignments) {
  for (auto one = assignments.begin(); one != assignments.end(); ++one) {
    const bool twice = std::any_of(one + 1, assignments.end(), [&](const Assignment& other) {
      return contradict(*one, other);
    });
    if (twice) throw base::usage("'" + one->key + "' is given twice", "give each key once");
  }
}

std::vector<yaml::Change> changes(const std::vector<Assignment>& assignments,
                                  const yaml::Document& document, model::File file) {
  yaml::Value tree = document.root().value();
  std::vector<yaml::Change> all;
  for (const Assignment& assignment : assignments) {
    for (const yaml::Change& change : changed(assignment, tree)) {
      tree = yaml::applied(std::move(tree), change, codec::shape(file));
      all.push_back(change);
    }
  }
  return all;
}

std::vector<Assignment> effective(const std::vector<Assignment>& assignments,
                                  const yaml::Document& document) {
  const yaml::Value tree = document.root().value();
  std::vector<Assignment> all;
  for (Assignment one : assignments) {
    const Names there = texts_of(tree, one.key);
    if (one.how == How::set) {
      if (one.values != there) all.push_back(std::move(one));
      continue;
    }
    std::erase_if(one.values, [&](const std::string& value) {
      const bool has = std::find(there.begin(), there.end(), value) != there.end();
      return has == (one.how == How::add);
    });
    if (!one.values.empty()) all.push_back(std::move(one));
  }
  return all;
}

std::vector<std::string> dropped(const std::vector<Assignment>& assignments,
                                 const yaml::Document& document) {
  const yaml::Value tree = document.root().value();
  Names gone;
  for (const Assignment& one : assignments) {
    if (!one.many || one.how != How::set) continue;
    for (const std::string& text : texts_of(tree, one.key)) {
      const bool stays = std::find(one.values.begin(), one.values.end(), text) != one.values.end();
      if (!stays) gone.push_back(base::one_line(text));
    }
  }
  return gone;
}

void mention_near_organisation(cli::Session& session, const std::vector<Assignment>& assignments) {
  const auto org = std::find_if(assignments.begin(), assignments.end(), [](const Assignment& one) {
    return one.key == "org" && !one.values.empty();
  });
  if (org == assignments.end()) return;
  const std::string& typed = org->values.front();
  const auto& all = session.summaries().organisation_facts();
  if (model::OrganisationNames(model::pointers(all)).find(typed)) return;
  Names texts, ids;
  for (const model::OrganisationFacts& one : all) {
    for (const std::string& text : {one.id, base::fold(one.name)}) {
      texts.push_back(text);
      ids.push_back(one.id);
    }
  }
  const Names near = base::nearest(base::fold(typed), texts, 1);
  if (near.empty()) return;
  const auto place = std::find(texts.begin(), texts.end(), near.front()) - texts.begin();
  session.remark("no organisation '" + typed + "' (did you mean " +
                 ids[static_cast<std::size_t>(place)] + "?): kept as text");
}

void mention_unknown_timezone(cli::Session& session, const std::vector<Assignment>& assignments) {
  for (const Assignment& one : assignments) {
    if (one.key != "timezone" || one.values.empty()) continue;
    const std::string& zone = one.values.front();
    if (!session.machine().clock.utc_offset_minutes_in(zone))
      session.remark("this machine knows no time zone '" + zone + "': the hour there isn't shown");
  }
}

std::string worded_values(const Assignment& assignment) {
  std::string text = base::join(assignment.values, ", ");
  const auto day = assignment.read_as_day ? base::parse_iso(text) : std::nullopt;
  return day ? base::short_form(*day, base::first_day) : text;
}

yaml::Value value_of(const Assignment& assignment) {
  static const Names single{"email", "phone", "url", "cadence"};
  const bool bare = std::find(single.begin(), single.end(), assignment.key) != single.end();
  if (!assignment.many || (bare && assignment.values.size() == 1)) {
    yaml::Value value = yaml::scalar(assignment.values.empty() ? "" : assignment.values.front());
    value.bare = assignment.bare;
    return value;
  }
  return yaml::list(assignment.values);
}

}  // namespace nurture::edits
