// What the writing commands share: the file a command changes, the lists in it, and how its items
// are named.
#pragma once

#include <algorithm>

#include "cli/choose.hpp"
#include "yaml/edit.hpp"

namespace nurture::edits {

/// The file that a command changes, and whose it is.
struct Target {
  model::File file = model::File::contact;
  std::string path, name;
};

Target target(const model::Contact& contact);
Target target(const model::Organisation& organisation);
Target target(const cli::Chosen& subject);
Target target(const model::LibraryItem& item);

/// The step that makes these changes on what stands in the file when it is made.
store::Step edit_step(const Target& target,
                      std::function<std::vector<yaml::Change>(const yaml::Document&)> changes);

/// Makes these, whatever stands in the file; `what` is for undo: "archive: Ada Lovelace".
store::Saved change_file(cli::Session& session, const std::string& what, const Target& target,
                         std::vector<yaml::Change> changes);
/// Appends an item to a list of the file.
void append_item(cli::Session& session, const std::string& what, const Target& target,
                 const std::string& key, const yaml::Value& item);

/// What can be read of it, list for list; item_path says where an item stands in the file. Throws
/// where the file as a whole gives nobody.
cli::Chosen read_target(const yaml::Document& document, const Target& target);

/// Where an item stands: behind its index, or behind the key alone where a single map stands for
/// the list.
yaml::Path item_path(const yaml::Document& document, const std::string& key, std::size_t index);

/// Where an item that says the same as `wanted` stands among all; empty where none does any more.
template <typename Item>
std::optional<yaml::Path> find_item(const yaml::Document& document, const std::string& key,
                                    const std::vector<Item>& all, const Item& wanted) {
  const auto found = std::find(all.begin(), all.end(), wanted);
  if (found == all.end()) return std::nullopt;
  return item_path(document, key, static_cast<std::size_t>(found - all.begin()));
}

/// The keys in which two versions of an item differ, set or removed below `path`.
std::vector<yaml::Change> differences(const yaml::Value& old_item, const yaml::Value& new_item,
                                      const yaml::Path& path);

/// The texts of a list, or of a single value that stands for one.
std::vector<std::string> texts_of(const yaml::Value& tree, const std::string& key);

/// An item that can be named by its number in the file (from 1, as `show` has it) or by its words.
struct Numbered {
  std::size_t index = 0;  ///< from 0
  std::string text;       ///< as it is listed
  std::string words;      ///< what the file says of it, without its days: "1" names no 1 December
};

/// The items that `typed` may mean.
std::vector<Numbered> named(const std::vector<Numbered>& items, const std::string& typed);
/// The one that is meant; with nothing typed the only one there is. Several: a terminal asks.
/// `kind` is "open follow-up".
Numbered the_one(cli::Session& session, const std::string& kind, const std::string& owner,
                 const std::vector<Numbered>& items, const std::string& typed);

/// "need 2 \"replace the ERP\"; follow-up 1 \"send the photos\"": what is open of theirs; empty:
/// nothing.
std::string still_open(const model::Contact& contact, base::Date today);
/// Says on standard error that they are archived, and so nothing of theirs is ever due.
void mention_archived(cli::Session& session, const cli::Chosen& subject);

/// Declares WHO and N|WORDS, which name an item of somebody's.
void declare_item(cli::Args& args, std::string& who, std::vector<std::string>& words);

std::vector<Numbered> open_follow_ups(const std::vector<model::FollowUp>& all, base::Date today);
std::vector<Numbered> open_needs(const std::vector<model::Need>& all, base::Date today);
/// "send the white paper (due 5 November)", "newcomer 2 of 3 (by article, due 16 November)"
std::string worded(const model::FollowUp& follow_up, base::Date today);
/// Behind "follow-up": ": call (due 7 December)", " on 7 December".
std::string promised(const model::FollowUp& follow_up, base::Date today);

/// Append to a list of the document.
yaml::Change append(const yaml::Document& document, const std::string& key, yaml::Value item);
std::vector<yaml::Change> append_all(const yaml::Document& document, const std::string& key,
                                     std::vector<yaml::Value> items);

}  // namespace nurture::edits
