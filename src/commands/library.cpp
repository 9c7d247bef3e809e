// nurture library: things worth sending, who had them, and whom they fit.
#include "render/library.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/filter.hpp"
#include "commands/commands.hpp"
#include "edits/new_file.hpp"
#include "edits/set_keys.hpp"
#include "edits/whole_file.hpp"
#include "insight/fits.hpp"
#include "pages/options.hpp"

namespace nurture::commands {
namespace {

// The item as its file has it, in the book of everyone who may have had it.
const model::LibraryItem& item_in_book(cli::Session& session, const std::string& typed) {
  const model::LibraryItem meant = cli::choose_item(session, typed);
  const model::LibraryItem* const found = model::find_item(session.book(), meant.id);
  if (found) return *found;
  throw base::Error("library/" + meant.id + ".yaml changed while the store was read", "try again",
                    base::Exit::no_contact);
}

int people_who_had(const model::LibraryItem& item, const model::Book& book, base::Date today) {
  std::set<const model::Contact*> people;
  for (const insight::Sending& one : insight::sendings(item, book, today))
    people.insert(one.contact);
  return static_cast<int>(people.size());
}

base::Exit list_items(bool all, cli::Session& session) {
  const model::Book& book = session.book();
  const base::Date today = session.today();
  std::vector<render::ListedItem> items;
  for (const model::LibraryItem& item : book.library) {
    if (all || !insight::expired(item, today))
      items.push_back({&item, people_who_had(item, book, today)});
  }
  if (session.json()) return session.answer(render::items_json(items, today));
  const bool any = !book.library.empty();
  return session.answer(render::items_text(items, any, today, session.out().style()));
}

base::Exit show_item(const std::string& typed, cli::Session& session) {
  const model::LibraryItem& item = item_in_book(session, typed);
  const model::Book& book = session.book();
  const base::Date today = session.today();
  const auto everyone = [](const model::Contact&) { return true; };
  const render::ItemPage page{item, insight::sendings(item, book, today),
                              insight::fitting_people(item, book, everyone, today)};
  return session.answer(session.json() ? render::item_json(page, book, today)
                                       : render::item_text(page, today, session.out().style()));
}

struct FitsOptions {
  std::string item;
  cli::Filter filter;
  std::optional<int> rows;
};

base::Exit show_fits(const FitsOptions& options, cli::Session& session) {
  const model::LibraryItem& item = item_in_book(session, options.item);
  const model::Book& book = session.book();
  const base::Date today = session.today();
  const cli::Filter filter = cli::known(options.filter, book);
  const auto asked = [&](const model::Contact& one) { return cli::passes(filter, one, book); };
  auto fits = insight::fitting_people(item, book, asked, today);
  const std::size_t there = fits.size();
  pages::keep_first(fits, options.rows);
  const int more = static_cast<int>(there - fits.size());
  return session.answer(session.json()
                            ? render::fits_json(item, fits, today)
                            : render::fits_text(item, fits, more, today, session.out().style()));
}

// Most often the first, forgotten.
void refuse_second(cli::Session& session, const std::string& title) {
  for (const model::LibraryItem& one : session.summaries().library()) {
    if (base::fold(base::trim(one.title)) != base::fold(title)) continue;
    throw base::usage("there is already " + one.title + " (" + one.id + ")",
                      "that one: nurture library show " + base::shell_id(one.id) +
                          "; another one needs a title of its own");
  }
}

base::Exit add_item(const std::vector<std::string>& words, cli::Session& session) {
  const edits::NewFile made = edits::new_file(session, model::File::library_item, words, "an item",
                                              "nurture library add 'ERP white paper' tags=erp");
  const auto check = [&] { refuse_second(session, made.name); };
  const std::string path = create(session, model::File::library_item, made, check);
  session.say("added " + made.name + ": " + path + days_in(made.given));
  const std::string id = std::filesystem::path(path).stem().string();
  session.say("whom it fits: nurture library fits " + base::shell_id(id));
  return base::Exit::done;
}

struct SetItemOptions {
  std::string item;
  std::vector<std::string> words;
};

base::Exit set_item(const SetItemOptions& options, cli::Session& session) {
  // Words of an unquoted title stand up to the first assignment.
  std::vector<std::string> words = options.words;
  words.insert(words.begin(), options.item);
  const auto first = std::find_if(words.begin(), words.end(), edits::looks_assigned);
  const std::string title = base::join({words.begin(), first}, " ");
  words.erase(words.begin(), first);
  if (title.empty() || words.empty()) {
    throw base::usage(title.empty() ? "'library set' needs ITEM" : "'library set' needs KEY=VALUE",
                      "as in: nurture library set erp-white-paper expires=2027-12-31");
  }
  const auto assignments = edits::assignments(session, model::File::library_item, words);
  set_keys(session, {edits::target(cli::choose_item(session, title))}, assignments);
  return base::Exit::done;
}

cli::Action declare_list_items(cli::Args& args) {
  const auto all = std::make_shared<bool>(false);
  args.flag("--all", *all, "the expired, too");
  args.revision();
  args.json();
  args.epilogue("nurture library list");
  return [all](cli::Session& session) { return list_items(*all, session); };
}

cli::Action declare_show_item(cli::Args& args) {
  const auto item = std::make_shared<std::string>();
  args.name("ITEM", *item, "id, or words of the title");
  args.revision();
  args.json();
  args.epilogue("nurture library show erp-white-paper");
  return [item](cli::Session& session) { return show_item(*item, session); };
}

cli::Action declare_fits(cli::Args& args) {
  const auto options = std::make_shared<FitsOptions>();
  args.name("ITEM", options->item, "id, or words of the title");
  cli::declare(args, options->filter);
  pages::declare_rows(args, options->rows);
  args.revision();
  args.json();
  args.epilogue("nurture library fits erp\nnurture library fits erp --rating A,B -n 5");
  return [options](cli::Session& session) { return show_fits(*options, session); };
}

cli::Action declare_add_item(cli::Args& args) {
  const auto words = std::make_shared<std::vector<std::string>>();
  args.words("TITLE… [KEY=VALUE]", *words, "the title, then what else there is to say", true);
  args.keys(model::File::library_item);
  args.epilogue(
      "nurture library add 'ERP white paper' url=https://example.com/erp.pdf tags=erp "
      "expires=2027-12-31");
  return [words](cli::Session& session) { return add_item(*words, session); };
}

cli::Action declare_set_item(cli::Args& args) {
  const auto options = std::make_shared<SetItemOptions>();
  args.word("ITEM", options->item, "id, or words of the title");
  args.words("KEY=VALUE", options->words,
             "key=a,b sets, key+=c adds, key-=a takes away, key= removes");
  args.keys(model::File::library_item);
  args.epilogue("nurture library set erp tags+=finance segment=machinery,fintech");
  return [options](cli::Session& session) { return set_item(*options, session); };
}

cli::Action declare_edit_item(cli::Args& args) {
  const auto item = std::make_shared<std::string>();
  args.name("ITEM", *item, "id, or words of the title");
  args.epilogue("nurture library edit erp");
  return [item](cli::Session& session) {
    edit_file(session, edits::target(cli::choose_item(session, *item)));
    return base::Exit::done;
  };
}

}  // namespace

cli::Action library(cli::Args& args) {
  args.subcommand("list", "what there is, and how many have had it", declare_list_items);
  args.subcommand("show", "one item, who had it, whom it fits", declare_show_item);
  args.subcommand("fits", "whom it fits who hasn't had it", declare_fits);
  args.subcommand("add", "a new item", declare_add_item);
  args.subcommand("set", "change single keys of an item", declare_set_item);
  args.subcommand("edit", "open an item in your editor", declare_edit_item);
  return {};
}

}  // namespace nurture::commands
