// Plots and tables of a page, drawn from the values that the terminal's are: SVG and HTML that need
// no script.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "insight/garden.hpp"
#include "insight/stats.hpp"
#include "render/layout.hpp"

namespace nurture::render {

/// A bar with its name, its number and a remark; printable texts.
struct PlottedRow {
  std::string name;
  int value = 0;
  std::string remark;
};

/// A row each, below `titles` (of name and number), the longest bar at full width.
std::string rows_html(const std::pair<std::string_view, std::string_view>& titles,
                      const std::vector<PlottedRow>& rows);
/// The rows of table(): its cells are printable texts. `name`: what a reader hears of it, and what
/// it is called where the screen is too narrow and it scrolls.
std::string table_html(std::string_view name, const std::vector<Column>& columns,
                       const std::vector<Cells>& rows);
/// A bar for each silence on one scale of days, the first ones open, the rest to be opened.
/// `name`: what a person is called, printable.
std::string garden_html(const insight::Garden& garden,
                        const std::function<std::string(std::size_t person)>& name,
                        base::Date today);

/// Weeks across, weekdays down, a square a day: darker with more touches.
std::string heat_html(const std::map<base::Date, int>& touches, insight::Days days);

/// Of these plots.
extern const std::string_view plot_style;

}  // namespace nurture::render
