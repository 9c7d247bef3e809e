// What the writing commands share.
#include "edits/changes.hpp"

#include <utility>

#include "base/finding.hpp"
#include "base/text.hpp"
#include "cli/prompt.hpp"
#include "codec/codec.hpp"

namespace nurture::edits {
namespace {

// Items of a list in the file; a single value standing for a list is one.
std::size_t count(const yaml::Document& document, const std::string& key) {
  const auto value = document.root().find(key);
  if (!value || value->kind() == yaml::Kind::absent) return 0;
  return value->kind() == yaml::Kind::list ? value->size() : 1;
}

template <typename Item>
Item readable(const codec::Decoded<Item>& decoded, const std::string& path) {
  if (decoded.value) return *decoded.value;
  const auto first =
      std::find_if(decoded.diagnostics.begin(), decoded.diagnostics.end(),
                   [](const auto& one) { return one.severity == base::Severity::error; });
  std::string what = "'" + path + "' can't be read";
  if (first != decoded.diagnostics.end()) {
    what = path + ":" + std::to_string(first->line) + ":" + std::to_string(first->column) + ": " +
           first->message;
  }
  throw base::Error(what, "fix it first: nurture edit " + base::shell_word(path));
}

bool is_number(const std::string& text) {
  return !text.empty() && text.size() < 6 &&
         text.find_first_not_of("0123456789") == std::string::npos;
}

std::string own_words(const model::FollowUp& follow_up) {
  return follow_up.what + " " + base::join(follow_up.by, " ");
}

}  // namespace

Target target(const model::Contact& contact) {
  return {model::File::contact, contact.path, contact.name};
}

Target target(const model::Organisation& organisation) {
  return {model::File::organisation, organisation.path, organisation.name};
}

Target target(const model::LibraryItem& item) {
  return {model::File::library_item, item.path, item.title};
}

Target target(const cli::Chosen& subject) {
  return subject.contact ? target(*subject.contact) : target(*subject.organisation);
}

store::Step edit_step(const Target& target,
                      std::function<std::vector<yaml::Change>(const yaml::Document&)> changes) {
  store::Step step;
  step.kind = store::Step::Kind::edit;
  step.file = target.file;
  step.path = target.path;
  step.changes = std::move(changes);
  return step;
}

store::Saved change_file(cli::Session& session, const std::string& what, const Target& target,
                         std::vector<yaml::Change> changes) {
  return session.save(
      what, {edit_step(target, [changes = std::move(changes)](const auto&) { return changes; })});
}

void append_item(cli::Session& session, const std::string& what, const Target& target,
                 const std::string& key, const yaml::Value& item) {
  session.save(what, {edit_step(target, [=](const yaml::Document& document) {
                 return std::vector<yaml::Change>{append(document, key, item)};
               })});
}

cli::Chosen read_target(const yaml::Document& document, const Target& target) {
  if (target.file == model::File::contact) {
    return {readable(codec::decode_contact(document, target.path), target.path), {}};
  }
  return {{}, readable(codec::decode_organisation(document, target.path), target.path)};
}

yaml::Path item_path(const yaml::Document& document, const std::string& key, std::size_t index) {
  const auto value = document.root().find(key);
  if (value && value->kind() == yaml::Kind::map) return {key};
  return {key, codec::index_in_file(document, key, index).value_or(index)};
}

std::vector<yaml::Change> differences(const yaml::Value& old_item, const yaml::Value& new_item,
                                      const yaml::Path& path) {
  std::vector<yaml::Change> changes;
  const auto below = [&](const std::string& key) {
    yaml::Path place = path;
    place.emplace_back(key);
    return place;
  };
  for (const auto& [key, value] : new_item.entries) {
    const yaml::Value* old_value = yaml::find(old_item, key);
    if (!old_value || *old_value != value) changes.push_back(yaml::Set{below(key), value});
  }
  for (const auto& [key, value] : old_item.entries) {
    if (!yaml::find(new_item, key)) changes.push_back(yaml::Remove{below(key)});
  }
  return changes;
}

std::vector<std::string> texts_of(const yaml::Value& tree, const std::string& key) {
  std::vector<std::string> texts;
  const yaml::Value* value = yaml::find(tree, key);
  if (!value || value->kind == yaml::Kind::absent) return texts;
  if (value->kind != yaml::Kind::list) return {value->text};
  for (const yaml::Value& item : value->items) texts.push_back(item.text);
  return texts;
}

std::vector<Numbered> named(const std::vector<Numbered>& items, const std::string& typed) {
  std::vector<Numbered> found;
  if (is_number(typed)) {
    for (const Numbered& item : items) {
      if (item.index + 1 == std::stoul(typed)) found.push_back(item);
    }
    return found;  // of a number that none has, the words are not meant either
  }
  const base::Wanted wanted = base::wanted(typed);
  for (const Numbered& item : items) {
    if (base::finds(wanted, "", base::spelled(item.words))) found.push_back(item);
  }
  return found;
}

Numbered the_one(cli::Session& session, const std::string& kind, const std::string& owner,
                 const std::vector<Numbered>& items, const std::string& typed) {
  const std::vector<Numbered> found = base::blank(typed) ? items : named(items, typed);
  if (found.size() == 1) return found.front();
  if (items.empty()) throw base::usage("'" + owner + "' has no " + kind);
  std::vector<std::string> lines;
  for (const Numbered& item : found.empty() ? items : found) {
    lines.push_back(std::to_string(item.index + 1) + "  " + item.text);
  }
  const std::string list = ":\n  " + base::join(lines, "\n  ");
  if (found.empty()) {
    throw base::usage("no " + kind + " of '" + owner + "' is named by '" + typed + "'" + list,
                      "name it by its number, or by words of it");
  }
  if (!cli::interactive(session)) {
    throw base::usage(
        "'" + owner + "' has " + std::to_string(found.size()) + " " + kind + "s" + list,
        "name it by its number, or by words of it");
  }
  std::vector<std::string> choices;
  for (const Numbered& item : found) choices.push_back(item.text);
  if (const auto chosen = cli::pick(session, choices)) return found[*chosen];
  throw base::usage("nothing was chosen");
}

void declare_item(cli::Args& args, std::string& who, std::vector<std::string>& words) {
  args.word("WHO", who, "a contact or an organisation");
  args.words("N|WORDS", words, "which, where several are open: its number or words of it");
}

std::string worded(const model::FollowUp& follow_up, base::Date today) {
  const std::string day = "due " + base::short_form(follow_up.due, today);
  const std::string by =
      follow_up.by.empty() ? "" : "by " + base::join(follow_up.by, " or ") + ", ";
  return follow_up.what.empty() ? by + day : base::one_line(follow_up.what) + " (" + by + day + ")";
}

std::string promised(const model::FollowUp& follow_up, base::Date today) {
  return follow_up.what.empty() ? " on " + base::short_form(follow_up.due, today)
                                : ": " + worded(follow_up, today);
}

std::vector<Numbered> open_follow_ups(const std::vector<model::FollowUp>& all, base::Date today) {
  std::vector<Numbered> open;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (model::open_on(all[i], today))
      open.push_back({i, worded(all[i], today), own_words(all[i])});
  }
  return open;
}

std::vector<Numbered> open_needs(const std::vector<model::Need>& all, base::Date today) {
  std::vector<Numbered> open;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (model::open_on(all[i], today))
      open.push_back({i, base::one_line(all[i].what), all[i].what});
  }
  return open;
}

std::string still_open(const model::Contact& contact, base::Date today) {
  constexpr int most_columns = 40;
  std::vector<std::string> open;
  const auto add = [&](const std::string& kind, const std::vector<Numbered>& items) {
    for (const Numbered& one : items)
      open.push_back(kind + " " + std::to_string(one.index + 1) + " \"" +
                     base::truncate(one.text, most_columns) + "\"");
  };
  add("need", open_needs(contact.needs, today));
  add("follow-up", open_follow_ups(contact.follow_ups, today));
  return base::join(open, "; ");
}

void mention_archived(cli::Session& session, const cli::Chosen& subject) {
  if (!subject.contact || !model::archived_on(*subject.contact, session.today())) return;
  session.remark(subject.contact->name + " is archived: nothing of theirs is ever due; nurture " +
                 "unarchive " + base::shell_id(subject.contact->id));
}

yaml::Change append(const yaml::Document& document, const std::string& key, yaml::Value item) {
  return yaml::Insert{{key}, count(document, key), std::move(item)};
}

std::vector<yaml::Change> append_all(const yaml::Document& document, const std::string& key,
                                     std::vector<yaml::Value> items) {
  std::vector<yaml::Change> changes;
  std::size_t place = count(document, key);
  for (auto& item : items) changes.push_back(yaml::Insert{{key}, place++, std::move(item)});
  return changes;
}

}  // namespace nurture::edits
