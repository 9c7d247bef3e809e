// Things worth sending: lists of them, one with who had it, and whom it fits.
#include "render/library.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/effective.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using enum Column::Kind;
using model::LibraryItem;

constexpr std::size_t most_fits_shown = 5;  // of an item's own page
constexpr int fits_indent = 3;

std::string all_of(const std::vector<std::string>& values) {
  return clean(base::join(values, ", "));
}

/// Tags, then segments: whom it is for.
std::string meant_for(const LibraryItem& item) {
  return joined({all_of(item.tags), all_of(item.segment)}, " · ");
}

std::string why_text(const std::vector<insight::Shared>& why) {
  std::vector<std::string> parts;
  for (const insight::Shared& one : why) parts.push_back(shared_text(one));
  return joined(parts, " · ");
}

std::string fits_table(const std::vector<insight::FittingPerson>& fits, std::size_t most,
                       const Style& style) {
  std::vector<Cells> rows;
  for (const insight::FittingPerson& one : fits) {
    if (rows.size() == most) break;
    rows.push_back({clean(one.contact->id), rating_cell(one.rating),
                    one.due ? base::iso(*one.due) : "–", why_text(one.why)});
  }
  return table({{"id", whole}, {"rating", whole}, {"due", whole}, {"why"}}, rows, style);
}

/// Why there is nobody.
std::string nobody_fits(const LibraryItem& item, Date today) {
  if (insight::expired(item, today))
    return fmt::format("Expired on {}: it is for nobody any more.",
                       base::short_form(*item.expires, today));
  if (item.tags.empty() && item.segment.empty())
    return fmt::format("Fits nobody yet: nurture library set {} tags=… segment=…",
                       clean(base::shell_id(item.id)));
  return "Fits nobody who hasn't had it.";
}

std::string and_more(const LibraryItem& item, std::size_t more) {
  return fmt::format("and {} more: nurture library fits {}", more, clean(base::shell_id(item.id)));
}

std::string had_lines(const ItemPage& page, Date today, const Style& style) {
  std::vector<std::string> lines;
  for (const auto& [contact, interaction] : page.had)
    lines.push_back(clean(contact->name) + ", " + base::short_form(interaction->date, today));
  return labelled(style, page_block, "had by",
                  lines.empty() ? std::vector{std::string("nobody yet")} : lines);
}

Json json_item(const LibraryItem& item, Date today) {
  return json_object({{"id", item.id},
                      {"title", item.title},
                      {"url", item.url},
                      {"kind", json_text(item.kind)},
                      {"tags", item.tags},
                      {"segment", item.segment},
                      {"added", item.added},
                      {"expires", item.expires},
                      {"expired", insight::expired(item, today)}});
}

Json json_fits(const std::vector<insight::FittingPerson>& fits) {
  return json_list(fits, [](const insight::FittingPerson& one) {
    return json_object({{"contact", one.contact->id},
                        {"name", one.contact->name},
                        {"rating", json_text(one.rating)},
                        {"due", one.due},
                        {"why", json_list(one.why, json_shared)}});
  });
}

}  // namespace

std::string shared_text(const insight::Shared& shared) {
  const std::string text = clean(shared.text);
  if (shared.kind == insight::Shared::Kind::need) return fmt::format("need \"{}\"", text);
  return (shared.kind == insight::Shared::Kind::tag ? "tag " : "segment ") + text;
}

std::string items_text(const std::vector<ListedItem>& items, bool any, Date today,
                       const Style& style) {
  if (items.empty())
    return any ? "All of it is expired: nurture library list --all\n"
               : "Nothing in the library yet: nurture library add TITLE\n";
  int widest = 0;
  for (const ListedItem& one : items) widest = std::max(widest, base::width(clean(one.item->id)));
  const Block block{0, widest + 2};
  std::string out;
  for (const auto& [item, had] : items) {
    const bool over = insight::expired(*item, today);
    const std::string meant = meant_for(*item);
    out += labelled_parts(style, block, clean(item->id),
                          {{clean(item->title), std::string::npos, Paint::bold},
                           {clean(item->kind)},
                           {meant.empty() ? std::string() : "for " + meant},
                           {had > 0 ? "had by " + counted(had, "person", "people") : std::string()},
                           {over            ? "expired"
                            : item->expires ? "until " + base::short_form(*item->expires, today)
                                            : std::string()}});
  }
  return out;
}

std::string items_json(const std::vector<ListedItem>& items, Date today) {
  return json_document(today, {{"items", json_list(items, [&](const ListedItem& one) {
                                  Json made = json_item(*one.item, today);
                                  made["had"] = one.had;
                                  return made;
                                })}});
}

std::string item_text(const ItemPage& page, Date today, const Style& style) {
  const LibraryItem& item = page.item;
  const auto day = [&](const std::optional<Date>& one) {
    return one ? base::short_form(*one, today) : std::string();
  };
  const bool over = insight::expired(item, today);
  std::string out = two_ends(style, clean(item.title), clean(item.kind)) + '\n' +
                    labelled(style, page_block, "id", clean(item.id)) +
                    labelled(style, page_block, "at", all_of(item.url)) +
                    labelled(style, page_block, "for", meant_for(item)) +
                    labelled(style, page_block, "about", clean_lines(item.about)) +
                    labelled(style, page_block, "added", day(item.added)) +
                    labelled(style, page_block, over ? "expired" : "expires", day(item.expires)) +
                    '\n' + had_lines(page, today, style);
  if (page.fits.empty()) return out + labelled(style, page_block, "fits", nobody_fits(item, today));
  const Style indented{std::max(measure(style) - fits_indent, 20), style.colour, style.whole};
  out += labelled(style, page_block, "fits",
                  counted(static_cast<int>(page.fits.size()), "person who hasn't had it",
                          "people who haven't had it"));
  for (const std::string& line :
       base::split(base::trim_end(fits_table(page.fits, most_fits_shown, indented)), '\n'))
    out += spaces(fits_indent) + line + '\n';
  if (page.fits.size() > most_fits_shown)
    out += remark(style, spaces(fits_indent) + and_more(item, page.fits.size() - most_fits_shown));
  return out;
}

std::string item_json(const ItemPage& page, const model::Book& book, Date today) {
  Json item = json_item(page.item, today);
  item["path"] = page.item.path;
  item["about"] = json_text(page.item.about);
  return json_document(
      today, {{"item", std::move(item)},
              {"had", json_list(page.had,
                                [&](const insight::Sending& one) {
                                  return json_object(
                                      {{"contact", one.contact->id},
                                       {"name", one.contact->name},
                                       {"date", one.interaction->date},
                                       {"channel", channel_of(*one.interaction, book.settings)}});
                                })},
              {"fits", json_fits(page.fits)}});
}

std::string fits_text(const LibraryItem& item, const std::vector<insight::FittingPerson>& fits,
                      int more, Date today, const Style& style) {
  const std::string head = two_ends(
      style, clean(item.title), counted(static_cast<int>(fits.size()) + more, "person", "people"));
  if (fits.empty() && more == 0) return nobody_fits(item, today) + '\n';
  std::string out = head + '\n' + fits_table(fits, fits.size(), style);
  if (more > 0) out += remark(style, fmt::format("and {} more", more));
  return out;
}

std::string fits_json(const LibraryItem& item, const std::vector<insight::FittingPerson>& fits,
                      Date today) {
  return json_document(
      today,
      {{"item", item.id}, {"expired", insight::expired(item, today)}, {"fits", json_fits(fits)}});
}

}  // namespace nurture::render
